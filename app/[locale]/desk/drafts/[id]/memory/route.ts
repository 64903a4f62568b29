import { z } from 'zod';
import { type Earlier, listEarlier } from '@/archive/memory/desk';
import { segmentKey } from '@/archive/statements/text';
import { findMember } from '@/auth/member';
import { datesIn } from '@/i18n/dates';
import { localeOf } from '@/i18n/locale-of';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { env } from '@/platform/env';
import type { EarlierWords } from '../../../editor/earlier-words';
import { languageName } from '../../../language-name';

export const dynamic = 'force-dynamic';

interface Context {
	params: Promise<{ locale: string; id: string }>;
}

const headers = { 'Cache-Control': 'private, no-store' };

/** How the source of the row that `unit` names was translated before. 401 without a session, 404 when there is no such row. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	const member = await findMember();
	if (!member) return Response.json({ reason: 'not-allowed' }, { status: 401, headers });
	const draftId = z.uuid().safeParse((await params).id).data;
	const unit = segmentKey.safeParse(new URL(request.url).searchParams.get('unit')).data;
	const earlier = draftId && unit ? await listEarlier(member, { draftId, unit }) : null;
	if (!earlier) return Response.json({ reason: 'not-found' }, { status: 404, headers });
	const locale = await localeOf(params);
	return Response.json({ earlier: earlier.map((one) => worded(locale, one)) }, { headers });
}

/** With its address and date as the interface writes them. */
function worded(locale: Locale, { unit, locale: language, publishedAt, slug, ...earlier }: Earlier): EarlierWords {
	const { ref, title, number, percent, by, pieces, words, withdrawn } = earlier;
	return {
		percent,
		by,
		byName: languageName(locale, by),
		pieces,
		words,
		withdrawn,
		title,
		number,
		href: paths.statement(language, { ref, slug }, unit === 'title' || unit === 'lead' ? undefined : unit),
		date: datesIn(locale, env.DEFAULT_TIME_ZONE).dateTime(publishedAt, { dateStyle: 'medium' }),
	};
}
