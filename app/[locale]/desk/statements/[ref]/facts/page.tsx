import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findDeskStatement } from '@/archive/statements/desk';
import { findFactsRequests } from '@/archive/statements/desk-facts-request';
import { parseRef } from '@/archive/statements/statement';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { DeskFrame } from '../../../desk-frame';
import { languageList } from '../../../language-name';
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
	const { waiting } = await findFactsRequests(member, { ref });
	const t = await getTranslations({ locale, namespace: 'Desk' });
	const asks = wordsIn(locale, 'FactsRequest');
	const affects = statement.versions.filter((version) => version.live).map((version) => version.locale);
	return (
		<DeskFrame locale={locale} path={`/desk/statements/${ref}/facts`} member={member}>
			<p>
				<a href={deskPaths.statement(locale, ref)}>{t('review.back')}</a>
			</p>
			<h1>{t('facts.changeTitle')}</h1>
			{waiting ? (
				<p role="status">
					{asks('waits')} <a href={`${deskPaths.statement(locale, ref)}#facts-request`}>{asks('see')}</a>
				</p>
			) : (
				<FactsForm
					locale={locale}
					statement={ref}
					words={wordsOfFacts(statement, statement.originalLocale ?? locale, env.DEFAULT_TIME_ZONE)}
					zones={Intl.supportedValuesOf('timeZone')}
					isPublic={affects.length > 0}
					effect={
						affects.length > 0
							? asks('willAffect', { count: affects.length, languages: languageList(locale, affects) })
							: t('facts.nothingPublic')
					}
					save={affects.length > 0 ? asks('ask') : t('facts.save')}
				/>
			)}
		</DeskFrame>
	);
}
