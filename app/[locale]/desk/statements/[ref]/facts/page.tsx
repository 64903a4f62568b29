import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findDeskStatement } from '@/archive/statements/desk';
import { parseRef } from '@/archive/statements/statement';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { env } from '@/platform/env';
import { DeskFrame } from '../../../desk-frame';
import { deskPaths } from '../../../paths';
import { FactsForm } from './facts-form';
import { wordsOfFacts } from './known-names';

interface Props {
	params: Promise<{ locale: string; ref: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Desk' });
	return { title: t('facts.changeTitle') };
}

export default async function FactsPage({ params }: Props) {
	const locale = await localeOf(params);
	const ref = parseRef((await params).ref);
	if (!ref) notFound();
	const member = await requireMember(locale, deskPaths.facts(locale, ref));
	const statement = await findDeskStatement(member, { ref });
	if (!statement) notFound();
	const t = await getTranslations({ locale, namespace: 'Desk' });
	return (
		<DeskFrame locale={locale} path={`/desk/statements/${ref}/facts`} member={member}>
			<p>
				<a href={deskPaths.statement(locale, ref)}>{t('review.back')}</a>
			</p>
			<h1>{t('facts.changeTitle')}</h1>
			<FactsForm
				locale={locale}
				statement={ref}
				words={wordsOfFacts(statement, statement.originalLocale ?? locale, env.DEFAULT_TIME_ZONE)}
				zones={Intl.supportedValuesOf('timeZone')}
				affects={statement.versions.filter((version) => version.live).map((version) => version.locale)}
			/>
		</DeskFrame>
	);
}
