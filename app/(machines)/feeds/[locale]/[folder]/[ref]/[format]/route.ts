import { filterOf } from '@/app/[locale]/(site)/names/name-query';
import { findName } from '@/archive/labels/published';
import { findAddress } from '@/archive/statements/published';
import { listEditionsForFeed, listStatementEditions } from '@/archive/syndication/published';
import { absoluteUrl, permanentUrl } from '@/formats/addresses';
import type { FeedEntry, FeedPlace } from '@/formats/atom';
import { isLocale, type Locale, locales } from '@/i18n/locales';
import { type FeedFormat, feedFormats, type ListFormat, type NamedNoun, nameFolders, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { statementsAnswer } from '../../../../../list-answer';
import { movedAnswer, noAnswer } from '../../../../../machine-answer';
import { feedAnswer } from '../../../../feed-answer';

export const dynamic = 'force-dynamic';

interface Props {
	params: Promise<{ locale: string; folder: string; ref: string; format: string }>;
}

interface Feed {
	title: string;
	subtitle?: string;
	entries: readonly FeedEntry[];
	place: FeedPlace;
}

/** The feeds of one person, place, event or topic and of the editions of one statement, and what names the former as other lists. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
	const { locale, folder, ref, format: asked } = await params;
	const format = feedFormats.find((known) => known === asked);
	if (!isLocale(locale)) return noAnswer(404);
	if (asked === 'csv' || asked === 'ics')
		return nameList(locale, folder, ref, asked, new URL(request.url).searchParams);
	if (!format) return noAnswer(404);
	const feed =
		folder === 'statements' ? await editionsFeed(locale, ref, format) : await nameFeed(locale, folder, ref, format);
	if (feed) return feedAnswer(locale, format, feed);
	const address = folder === 'statements' ? await findAddress({ ref, locale }) : null;
	if (address?.status === 'redirected') return movedAnswer(paths.editionsFeed(locale, address.to, format));
	return noAnswer(404);
}

/** The statements that name one person, place, event or topic, a hundred at a time. */
async function nameList(
	locale: Locale,
	folder: string,
	ref: string,
	format: ListFormat,
	search: URLSearchParams,
): Promise<Response> {
	const noun = nounIn(folder);
	const found = noun && (await findName({ noun, ref, locale }));
	if (!noun || !found) return noAnswer(404);
	const { after, before } = Object.fromEntries(search);
	return statementsAnswer({ locale, ...filterOf(noun, ref), after, before }, format, {
		title: found.name.text,
		page: paths.name(locale, noun, { ref, slug: found.slugs[locale] }),
		at: (turn) => paths.nameFeed(locale, noun, ref, format, turn),
	});
}

async function nameFeed(locale: Locale, folder: string, ref: string, format: FeedFormat): Promise<Feed | null> {
	const noun = nounIn(folder);
	const found = noun && (await findName({ noun, ref, locale }));
	if (!noun || !found) return null;
	const entries = await listEditionsForFeed({ locale, named: { noun, ref } });
	const page = absoluteUrl(env.PUBLIC_URL, paths.name(locale, noun, { ref, slug: found.slugs[locale] }));
	return {
		title: found.name.text,
		entries,
		place: placeOf(locale, page, (other) => paths.nameFeed(other, noun, ref, format)),
	};
}

async function editionsFeed(locale: Locale, ref: string, format: FeedFormat): Promise<Feed | null> {
	const entries = await listStatementEditions({ ref, locale });
	const newest = entries?.find((entry) => entry.locale === locale) ?? entries?.[0];
	if (!entries || !newest) return null;
	const place = placeOf(locale, permanentUrl(env.PUBLIC_URL, ref), (other) => paths.editionsFeed(other, ref, format));
	const subtitle = wordsIn(locale, 'Feed')('editions');
	return { title: newest.title, subtitle, entries, place: { ...place, ofEditions: true } };
}

function nounIn(folder: string): NamedNoun | undefined {
	const nouns = Object.entries(nameFolders) as [NamedNoun, string][];
	return nouns.find(([, known]) => known === folder)?.[0];
}

function placeOf(locale: Locale, page: string, addressIn: (locale: Locale) => string): FeedPlace {
	const href = (other: Locale) => absoluteUrl(env.PUBLIC_URL, addressIn(other));
	const others = locales.filter((other) => other !== locale);
	return { self: href(locale), page, others: others.map((other) => ({ locale: other, href: href(other) })) };
}
