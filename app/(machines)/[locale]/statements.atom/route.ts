import type { NextRequest } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { listEditionsForFeed } from '@/archive/syndication/published';
import { writeAtom } from '@/formats/atom';
import { isLocale } from '@/i18n/locales';
import { listAnswer } from '../../list-answer';
import { machineAnswer, noAnswer, publisher } from '../../machine-answer';

export const dynamic = 'force-dynamic';

export async function GET(request: NextRequest, { params }: { params: Promise<{ locale: string }> }) {
	const { locale } = await params;
	const { searchParams } = request.nextUrl;
	if (searchParams.size > 0) return listAnswer(locale, searchParams, 'atom');
	if (!isLocale(locale)) return noAnswer(404);
	const [editions, feed, kinds] = await Promise.all([
		listEditionsForFeed({ locale }),
		getTranslations({ locale, namespace: 'Feed' }),
		getTranslations({ locale, namespace: 'Kinds' }),
	]);
	const words = {
		title: feed('title', { publisher: publisher().name }),
		subtitle: feed('subtitle'),
		withdrawn: feed('withdrawn'),
		corrected: feed('corrected'),
		kind: kinds,
	};
	return machineAnswer(writeAtom(locale, editions, words, publisher()), {
		type: 'application/atom+xml',
		language: locale,
		modified: editions[0]?.updatedAt,
	});
}
