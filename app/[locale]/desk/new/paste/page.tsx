import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { localesToDraft } from '@/archive/statements/policy';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { env } from '@/platform/env';
import { DeskFrame } from '../../desk-frame';
import { languageNames } from '../../language-name';
import { deskPaths } from '../../paths';
import { NoAuthor } from '../no-author';
import { PasteForm } from './paste-form';

interface Props {
	params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Paste' });
	return { title: t('title') };
}

export default async function PastePage({ params }: Props) {
	const locale = await localeOf(params);
	const member = await requireMember(locale, deskPaths.paste(locale));
	const t = await getTranslations({ locale, namespace: 'Paste' });
	const drafted = localesToDraft(member);
	if (drafted.length === 0) return <NoAuthor locale={locale} path="/desk/new/paste" member={member} />;
	return (
		<DeskFrame locale={locale} path="/desk/new/paste" member={member}>
			<h1>{t('title')}</h1>
			<PasteForm
				locale={locale}
				languages={languageNames(locale)}
				drafted={drafted}
				zones={Intl.supportedValuesOf('timeZone')}
				timeZone={env.DEFAULT_TIME_ZONE}
			/>
		</DeskFrame>
	);
}
