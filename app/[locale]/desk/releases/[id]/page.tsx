import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { type DeskReleasePage, findRelease, listAddable } from '@/archive/releases/desk';
import { mayRelease } from '@/archive/releases/policy';
import { parseRef } from '@/archive/statements/statement';
import { requireMember } from '@/auth/member';
import { datesIn } from '@/i18n/dates';
import { localeOf } from '@/i18n/locale-of';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import { DeskFrame } from '../../desk-frame';
import { isId } from '../../is-id';
import { deskPaths } from '../../paths';
import { codeOf } from '../../refusal-code';
import { Refused } from '../../refused';
import tables from '../../tables.module.css';
import { wordsOfAct } from '../../words-of-act';
import { AddForm } from './add-form';
import { PartTable } from './part-table';
import { ReleaseForms } from './release-forms';

interface Props {
	params: Promise<{ locale: string; id: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Releases' });
	return { title: t('release') };
}

export default async function ReleasePage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const { id } = await params;
	if (!isId(id)) notFound();
	const member = await requireMember(locale, deskPaths.release(locale, id));
	const release = await findRelease(member, { id });
	if (!release) notFound();
	const { refused, of, ref: given } = await searchParams;
	const ref = typeof given === 'string' ? (parseRef(given) ?? undefined) : undefined;
	const t = await getTranslations({ locale, namespace: 'Releases' });
	const addable = release.state === 'open' && mayRelease(member) ? await listAddable(member, { ref }) : null;
	return (
		<DeskFrame locale={locale} path={`/desk/releases/${id}`} member={member} wide>
			<p>
				<a href={deskPaths.releases(locale)}>{t('back')}</a>
			</p>
			<h1>{release.name}</h1>
			<Refused reason={refused} of={of} />
			<Standing locale={locale} release={release} />
			{release.parts.length > 0 ? <PartTable locale={locale} release={release} /> : <p>{t('empty')}</p>}
			{mayRelease(member) ? <ReleaseForms locale={locale} release={release} /> : null}
			{addable ? <AddForm locale={locale} release={release} addable={addable} statementRef={ref} /> : null}
			<ReleaseTrail locale={locale} release={release} />
		</DeskFrame>
	);
}

interface PartProps {
	locale: Locale;
	release: DeskReleasePage;
}

/** Its state, and who brought it there. */
async function Standing({ locale, release }: PartProps) {
	const t = await getTranslations({ locale, namespace: 'Releases' });
	const refusals = await getTranslations({ locale, namespace: 'Refusals' });
	const { state, scheduled, failed, published, rolledBack } = release;
	const when = (date: Date, zone = env.DEFAULT_TIME_ZONE) =>
		datesIn(locale, zone).dateTime(date, { dateStyle: 'medium', timeStyle: 'short' });
	return (
		<>
			<p>
				<strong className={tables.state} data-state={state}>
					{t(`states.${state}`)}
				</strong>
			</p>
			{scheduled ? (
				<p>
					{t('scheduledFor', {
						date: when(scheduled.at, scheduled.timeZone),
						zone: scheduled.timeZone,
						by: scheduled.by,
					})}
				</p>
			) : null}
			{failed ? (
				<p>
					{t('failed', { date: when(failed.at) })} {failed.subject ? `${failed.subject}: ` : null}
					{refusals(codeOf(failed.reason))}
				</p>
			) : null}
			{published ? <p>{t('publishedBy', { by: published.by, date: when(published.at) })}</p> : null}
			{rolledBack ? <p>{t('rolledBackBy', { by: rolledBack.by, date: when(rolledBack.at) })}</p> : null}
		</>
	);
}

async function ReleaseTrail({ locale, release }: PartProps) {
	const t = await getTranslations({ locale, namespace: 'Releases' });
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	return (
		<section>
			<h2>{t('trail')}</h2>
			<ul className={`${tables.plain} ${tables.soft}`}>
				{release.trail.map(({ seq, at, actor, act }) => (
					<li key={seq}>
						{dates.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })} · {actor} · {wordsOfAct(locale, act)}
					</li>
				))}
			</ul>
		</section>
	);
}
