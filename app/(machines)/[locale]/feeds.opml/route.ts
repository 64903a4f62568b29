import { listNames } from '@/archive/labels/published';
import { slugOfName } from '@/archive/labels/slug-of-name';
import { absoluteUrl } from '@/formats/addresses';
import { writeOpml } from '@/formats/discovery/opml';
import { isLocale, type Locale, localeFacts, locales } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { machineAnswer, noAnswer, publisher } from '../../machine-answer';

export const dynamic = 'force-dynamic';

/** Feed readers show each as a line: of more topics those with the most texts. */
const mostTopics = 300;

/** The archive's feeds for a feed reader to take over: everything in each language, corrections, and topics. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
	const { locale } = await params;
	if (!isLocale(locale)) return noAnswer(404);
	const t = wordsIn(locale);
	const groups = [
		{ title: t('Common.followTitle'), feeds: generalFeeds(locale) },
		{ title: t('Names.title.topic'), feeds: await topicFeeds(locale) },
	];
	const body = writeOpml(`${env.PUBLISHER_NAME}: ${t('Common.tagline')}`, groups, publisher());
	return machineAnswer(body, { type: 'text/x-opml', language: locale });
}

function generalFeeds(locale: Locale) {
	const inLanguages = [locale, ...locales.filter((other) => other !== locale)].map((language) => ({
		title: `${env.PUBLISHER_NAME}: ${localeFacts[language].ownName}`,
		feed: at(paths.feed(language)),
		page: at(paths.statements(language)),
		language,
	}));
	const corrections = {
		title: `${env.PUBLISHER_NAME}: ${wordsIn(locale, 'Corrections')('title')}`,
		feed: at(paths.correctionsFeed(locale)),
		page: at(paths.corrections(locale)),
		language: locale,
	};
	return [...inLanguages, corrections];
}

async function topicFeeds(locale: Locale) {
	const topics = await listNames({ noun: 'topic', locale });
	const largest = topics.toSorted((a, b) => b.count - a.count).slice(0, mostTopics);
	return largest.map(({ ref, name }) => ({
		title: `${env.PUBLISHER_NAME}: ${name.text}`,
		feed: at(paths.nameFeed(locale, 'topic', ref, 'atom')),
		page: at(paths.name(locale, 'topic', { ref, slug: slugOfName(name) })),
		language: locale,
	}));
}

function at(path: string): string {
	return absoluteUrl(env.PUBLIC_URL, path);
}
