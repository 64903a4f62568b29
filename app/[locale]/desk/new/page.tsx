import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { localesToDraft } from '@/archive/statements/policy';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { env } from '@/platform/env';
import { DeskFrame } from '../desk-frame';
import { languageNames } from '../language-name';
import { deskPaths } from '../paths';
import { NewForm } from './new-form';
import { NoAuthor } from './no-author';

interface Props {
	params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Desk' });
	return { title: t('draft.newTitle') };
}

export default async function NewPage({ params }: Props) {
	const locale = await localeOf(params);
	const member = await requireMember(locale, deskPaths.new(locale));
	const t = await getTranslations({ locale, namespace: 'Desk' });
	const drafted = localesToDraft(member);
	if (drafted.length === 0) return <NoAuthor locale={locale} path="/desk/new" member={member} />;
	return (
		<DeskFrame locale={locale} path="/desk/new" member={member}>
			<h1>{t('draft.newTitle')}</h1>
			<p>
				{t('draft.newIntro')} <a href={deskPaths.paste(locale)}>{t('draft.paste')}</a>
			</p>
			<NewForm
				locale={locale}
				languages={languageNames(locale)}
				drafted={drafted}
				zones={Intl.supportedValuesOf('timeZone')}
				timeZone={env.DEFAULT_TIME_ZONE}
			/>
		</DeskFrame>
	);
}
