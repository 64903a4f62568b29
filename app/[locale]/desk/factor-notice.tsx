import { getTranslations } from 'next-intl/server';
import type { Member } from '@/archive/members/member';
import { hasSecondFactor, shouldHaveSecondFactor } from '@/auth/second-factor';
import type { Locale } from '@/i18n/locales';
import forms from './forms.module.css';
import { deskPaths } from './paths';

/** Asks publishers and admins for a second factor, as long as they have none. */
export async function FactorNotice({ locale, member }: { locale: Locale; member: Member }) {
	if (!shouldHaveSecondFactor(member) || (await hasSecondFactor(member))) return null;
	const t = await getTranslations({ locale, namespace: 'Factor' });
	return (
		<p className={forms.done}>
			{t('advised')} <a href={deskPaths.factor(locale)}>{t('setUp')}</a>
		</p>
	);
}
