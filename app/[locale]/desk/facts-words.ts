import type { FactsInput } from '@/archive/statements/facts';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from './form-fields';
import type { DeskRefusal } from './refusal-code';

/** Facts as the words in a form's fields. */
export interface FactsWords {
	date: string;
	time: string;
	timeZone: string;
	place: string;
	event: string;
	speakers: { name: string; office: string }[];
	topics: string;
}

export function emptyFacts(timeZone: string): FactsWords {
	return { date: '', time: '', timeZone, place: '', event: '', speakers: [], topics: '' };
}

export function readFacts(form: FormData): FactsWords {
	const numbers = [...form.keys()].flatMap((name) => /^speaker(\d+)$/.exec(name)?.[1] ?? []);
	const speakers = numbers.map((number) => ({
		name: wordsIn(form, `speaker${number}`),
		office: wordsIn(form, `office${number}`),
	}));
	return {
		date: wordsIn(form, 'date'),
		time: wordsIn(form, 'time'),
		timeZone: wordsIn(form, 'timeZone'),
		place: wordsIn(form, 'place'),
		event: wordsIn(form, 'event'),
		speakers: speakers.filter((speaker) => speaker.name),
		topics: wordsIn(form, 'topics'),
	};
}

/** The archive's input: each name in the given language, found there or made. */
export function factsInputOf(words: FactsWords, locale: Locale): FactsInput {
	const named = (name: string) => (name ? { labels: { [locale]: name } } : null);
	const topics = words.topics.split(/[;\n]/).map((topic) => topic.trim());
	return {
		deliveredAt: words.date
			? { date: words.date, ...(words.time && words.date.length === 10 ? { time: words.time } : {}) }
			: null,
		timeZone: words.timeZone,
		place: named(words.place),
		event: named(words.event),
		speakers: words.speakers.map(({ name, office }) => ({
			person: { labels: { [locale]: name } },
			office: named(office),
		})),
		topics: topics.filter(Boolean).map((topic) => ({ labels: { [locale]: topic } })),
	};
}

/** What a form can say about its own fields before the archive looks at them. */
export function doubtAbout(words: FactsWords): DeskRefusal | null {
	if (words.date && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(words.date)) return 'no-date';
	return isTimeZone(words.timeZone) ? null : 'no-zone';
}

export function isTimeZone(zone: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: zone });
		return zone !== '';
	} catch {
		return false;
	}
}
