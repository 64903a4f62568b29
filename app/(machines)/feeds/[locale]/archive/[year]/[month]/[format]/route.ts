import type { NextRequest } from 'next/server';
import { daysOf, monthName, monthOf, yearOf } from '@/app/[locale]/(site)/archive/times';
import { countByDay } from '@/archive/calendar/published';
import { isLocale } from '@/i18n/locales';
import { listFormats, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { statementsAnswer } from '../../../../../../list-answer';
import { noAnswer } from '../../../../../../machine-answer';

export const dynamic = 'force-dynamic';

interface Props {
	params: Promise<{ locale: string; year: string; month: string; format: string }>;
}

/** The statements of one month, a hundred at a time. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
	const { locale, format: asked, ...time } = await params;
	const [year, month] = [yearOf(time.year), monthOf(time.month)];
	const format = listFormats.find((known) => known === asked);
	if (!isLocale(locale) || !year || !month || !format) return noAnswer(404);
	const { days } = await countByDay({ year, month });
	if (days.size === 0) return noAnswer(404);
	const { after, before } = Object.fromEntries(request.nextUrl.searchParams);
	const name = monthName(locale, { year, month }, 'with-year');
	return statementsAnswer({ locale, ...daysOf(year, month), after, before }, format, {
		title: wordsIn(locale, 'Archive')('titleOf', { time: name }),
		page: paths.archive(locale, year, month),
		at: (turn) => paths.archiveList(locale, { year, month }, format, turn),
	});
}
