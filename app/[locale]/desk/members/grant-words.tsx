import { useTranslations } from 'next-intl';
import type { Grant } from '@/archive/members/member';
import type { Locale } from '@/i18n/locales';
import { languageName } from '../language-name';

/** A grant in words: "translator: German". */
export function GrantWords({ locale, grant }: { locale: Locale; grant: Grant }) {
	const t = useTranslations('Desk.account');
	const language = grant.locale === '*' ? t('allLanguages') : languageName(locale, grant.locale);
	return (
		<>
			{t(`roles.${grant.role}`)}: {language}
		</>
	);
}

export function GrantList({ locale, grants }: { locale: Locale; grants: readonly Grant[] }) {
	const t = useTranslations('Members');
	if (grants.length === 0) return t('noGrants');
	return grants.map((grant, index) => (
		<span key={`${grant.role} ${grant.locale}`}>
			{index > 0 ? '; ' : null}
			<GrantWords locale={locale} grant={grant} />
		</span>
	));
}
