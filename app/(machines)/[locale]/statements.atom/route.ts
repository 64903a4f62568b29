import type { NextRequest } from 'next/server';
import { listEditionsForFeed } from '@/archive/syndication/published';
import { isLocale } from '@/i18n/locales';
import { feedAnswer } from '../../feeds/feed-answer';
import { listAnswer } from '../../list-answer';
import { noAnswer } from '../../machine-answer';

export const dynamic = 'force-dynamic';

export async function GET(request: NextRequest, { params }: { params: Promise<{ locale: string }> }) {
	const { locale } = await params;
	const { searchParams } = request.nextUrl;
	if (searchParams.size > 0) return listAnswer(locale, searchParams, 'atom');
	if (!isLocale(locale)) return noAnswer(404);
	return feedAnswer(locale, 'atom', { entries: await listEditionsForFeed({ locale }) });
}
