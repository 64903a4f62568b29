import { type EntryWords, type FeedEntry, type FeedPlace, writeAtom } from '@/formats/atom';
import { writeJsonFeed } from '@/formats/json-feed';
import type { Locale } from '@/i18n/locales';
import type { FeedFormat } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { machineAnswer, publisher } from '../machine-answer';

const formats = {
	atom: { write: writeAtom, type: 'application/atom+xml' },
	json: { write: writeJsonFeed, type: 'application/feed+json' },
} as const;

/** A feed in one language and format. Without a title of its own it is of everything, without a subtitle of what was published last. */
export function feedAnswer(
	locale: Locale,
	format: FeedFormat,
	feed: { title?: string; subtitle?: string; entries: readonly FeedEntry[]; place?: FeedPlace },
): Response {
	const t = wordsIn(locale);
	const words = {
		title: feed.title ? `${feed.title} – ${publisher().name}` : t('Feed.title', { publisher: publisher().name }),
		subtitle: feed.subtitle ?? t('Feed.subtitle'),
		entryIn: entryWords,
	};
	const { write, type } = formats[format];
	return machineAnswer(write(locale, feed.entries, words, publisher(), feed.place), { type, language: locale });
}

function entryWords(locale: Locale): EntryWords {
	const t = wordsIn(locale, 'Feed');
	return { withdrawn: t('withdrawn'), corrected: t('corrected'), kind: wordsIn(locale, 'Kinds') };
}
