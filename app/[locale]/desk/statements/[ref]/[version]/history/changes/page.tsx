import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { findRevisionPair, type RevisionText } from '@/archive/statements/desk-history';
import { parseRef } from '@/archive/statements/statement';
import { requireMember } from '@/auth/member';
import { datesIn } from '@/i18n/dates';
import { localeOf } from '@/i18n/locale-of';
import { isLocale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { ChangeList } from '../../../../../../(site)/statements/[ref]/changes/[pair]/change-list';
import { DeskFrame } from '../../../../../desk-frame';
import { languageName } from '../../../../../language-name';
import { deskPaths } from '../../../../../paths';

interface Props {
	params: Promise<{ locale: string; ref: string; version: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { ref, version } = await params;
	return { title: `${wordsIn(await localeOf(params), 'History')('changesTitle')} ${ref} ${version}` };
}

/** What changed from one revision to another of the same language, word by word. */
export default async function RevisionChangesPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const { version, ref: given } = await params;
	const ref = parseRef(given);
	if (!ref || !isLocale(version)) notFound();
	const { from, to, show } = await searchParams;
	const asked = z.tuple([z.uuid(), z.uuid()]).safeParse([from, to]).data;
	if (!asked) notFound();
	const here = deskPaths.revisions(locale, ref, version, ...asked);
	const member = await requireMember(locale, here);
	const pair = await findRevisionPair(member, { ref, locale: version, ids: asked });
	const t = wordsIn(locale, 'History');
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const when = ({ createdAt }: RevisionText) => dates.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'medium' });
	const whole = `${here}&show=all`;
	return (
		<DeskFrame locale={locale} path={`/desk/statements/${ref}/${version}/history`} member={member}>
			<p>
				<a href={deskPaths.history(locale, ref, version)}>{t('backToHistory')}</a>
			</p>
			<h1>
				{t('changesTitle')}: {languageName(locale, version)} · <span className="figures">{ref}</span>
			</h1>
			{pair ? (
				<>
					<p>
						{t('between', {
							older: when(pair[0]),
							olderBy: pair[0].author,
							newer: when(pair[1]),
							newerBy: pair[1].author,
						})}{' '}
						{show === 'all' ? <a href={here}>{t('onlyChanges')}</a> : <a href={whole}>{t('wholeText')}</a>}
					</p>
					<ChangeList
						locale={locale}
						language={version === locale ? undefined : version}
						before={pair[0].text}
						after={pair[1].text}
						all={show === 'all'}
						whole={whole}
						filesAt={deskPaths.filesAt(locale)}
					/>
				</>
			) : (
				<p>{t('chooseTwo')}</p>
			)}
		</DeskFrame>
	);
}
