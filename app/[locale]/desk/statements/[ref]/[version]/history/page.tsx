import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findDeskStatement } from '@/archive/statements/desk';
import { listRevisions, listTimeline } from '@/archive/statements/desk-history';
import { mayEdit, mayReview } from '@/archive/statements/policy';
import { parseRef } from '@/archive/statements/statement';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { isLocale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { DeskFrame } from '../../../../desk-frame';
import { languageName } from '../../../../language-name';
import { deskPaths } from '../../../../paths';
import { Refused } from '../../../../refused';
import { CompareForm } from './compare-form';
import { RevisionTable } from './revision-table';
import { Timeline } from './timeline';

interface Props {
	params: Promise<{ locale: string; ref: string; version: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { ref, version } = await params;
	return { title: `${wordsIn(await localeOf(params), 'History')('title')} ${ref} ${version}` };
}

/** Everything that was ever written in one language of a statement: its editions, and every revision of every draft. */
export default async function HistoryPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const { version, ref: given } = await params;
	const ref = parseRef(given);
	if (!ref || !isLocale(version)) notFound();
	const { after, refused, done } = await searchParams;
	const member = await requireMember(locale, deskPaths.history(locale, ref, version));
	const statement = await findDeskStatement(member, { ref });
	const found = statement?.versions.find((one) => one.locale === version);
	if (!statement || !found) notFound();
	const place = typeof after === 'string' ? after : undefined;
	const [editions, { revisions, next }] = await Promise.all([
		listTimeline(member, { ref, locale: version }),
		listRevisions(member, { ref, locale: version, after: place }),
	]);
	const writable = mayEdit(member, found) || mayReview(member, found);
	const t = wordsIn(locale, 'History');
	return (
		<DeskFrame locale={locale} path={`/desk/statements/${ref}/${version}/history`} member={member} wide>
			<p>
				<a href={deskPaths.statement(locale, ref)}>{t('back')}</a>
				{found.draft ? (
					<>
						{' · '}
						<a href={deskPaths.version(locale, ref, version)}>{t('openDraft')}</a>
					</>
				) : null}
			</p>
			<h1>
				{t('title')}: {languageName(locale, version)} · <span className="figures">{ref}</span>
			</h1>
			<Refused reason={refused} />
			{done === 'restored' ? <p role="status">{t('restored')}</p> : null}
			<h2>{t('editions')}</h2>
			<Timeline locale={locale} statementRef={ref} version={version} editions={editions} />
			<h2>{t('revisions')}</h2>
			<p>{found.draft ? t('intro') : t('introNoDraft')}</p>
			<CompareForm locale={locale} statementRef={ref} version={version} />
			<RevisionTable
				locale={locale}
				statementRef={ref}
				version={version}
				revisions={revisions}
				draft={writable ? found.draft : null}
			/>
			<p>
				{place ? <a href={deskPaths.history(locale, ref, version)}>{t('newest')}</a> : null}{' '}
				{next ? (
					<a href={deskPaths.history(locale, ref, version, next)} rel="next">
						{t('older')}
					</a>
				) : null}
			</p>
		</DeskFrame>
	);
}
