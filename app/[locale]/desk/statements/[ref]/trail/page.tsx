import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import { parseRef } from '@/archive/statements/statement';
import { listTrail } from '@/archive/trail/desk';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { wordsIn } from '@/i18n/words';
import { DeskFrame } from '../../../desk-frame';
import { deskPaths } from '../../../paths';
import { TrailTable } from './trail-table';
import { VerifyTrail } from './verify-trail';

interface Props {
	params: Promise<{ locale: string; ref: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return { title: `${wordsIn(await localeOf(params), 'TrailPage')('title')} ${(await params).ref}` };
}

/** Every act on a statement as the trail keeps it, and the button that computes the whole chain again. */
export default async function TrailPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const ref = parseRef((await params).ref);
	if (!ref) notFound();
	const { before } = await searchParams;
	const member = await requireMember(locale, deskPaths.trail(locale, ref));
	const place = typeof before === 'string' && /^\d{1,15}$/.test(before) ? Number(before) : undefined;
	const { entries, next } = await listTrail(member, { ref, before: place });
	if (entries.length === 0 && !place) notFound();
	const t = wordsIn(locale, 'TrailPage');
	const { TrailPage: words } = await getMessages({ locale });
	return (
		<DeskFrame locale={locale} path={`/desk/statements/${ref}/trail`} member={member} wide>
			<p>
				<a href={deskPaths.statement(locale, ref)}>{wordsIn(locale, 'History')('back')}</a>
			</p>
			<h1>
				{t('title')} · <span className="figures">{ref}</span>
			</h1>
			<p>
				{t('intro')} <a href={deskPaths.trailCsv(locale, ref)}>{wordsIn(locale, 'DeskSearch')('csv')}</a>
			</p>
			<NextIntlClientProvider locale={locale} messages={{ TrailPage: words }}>
				<VerifyTrail locale={locale} statementRef={ref} />
			</NextIntlClientProvider>
			<TrailTable locale={locale} entries={entries} />
			<p>
				{place ? <a href={deskPaths.trail(locale, ref)}>{wordsIn(locale, 'History')('newest')}</a> : null}{' '}
				{next ? (
					<a href={deskPaths.trail(locale, ref, next)} rel="next">
						{wordsIn(locale, 'History')('older')}
					</a>
				) : null}
			</p>
		</DeskFrame>
	);
}
