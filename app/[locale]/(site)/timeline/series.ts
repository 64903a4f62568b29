import type { CalendarCount } from '@/archive/calendar/published';
import { type Locale, localeFacts, locales } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';

/** A place on the axis of time: a year or a month. */
export interface Tick {
	at: number;
	/** As the axis shows it, and in full. */
	short: string;
	full: string;
	/** The page of that time, where there is one. */
	address: string | null;
}

/** How many statements of one sort fall on each tick. */
export interface Series {
	name: string;
	lang?: Locale;
	/** One for each tick. */
	counts: number[];
	total: number;
}

/** All statements, then by kind and by language, the most frequent kinds first; each counted on the ticks. */
export function seriesOf(
	counts: readonly CalendarCount[],
	ticks: readonly Tick[],
	locale: Locale,
): Record<SeriesGroup, Series[]> {
	const t = wordsIn(locale);
	const made = (name: string, members: readonly CalendarCount[], lang?: Locale): Series => {
		const perTick = ticks.map(({ at }) => sum(members.filter((member) => member.at === at)));
		return { name, lang, counts: perTick, total: perTick.reduce((total, count) => total + count, 0) };
	};
	const any = counts.filter((count) => count.locale === '');
	const kinds = [...new Set(any.map(({ kind }) => kind))];
	const byKind = kinds.map((kind) =>
		made(
			t(`Kinds.many.${kind}`),
			any.filter((count) => count.kind === kind),
		),
	);
	const byLanguage = locales.map((code) => {
		const lang = code === locale ? undefined : code;
		return made(
			localeFacts[code].ownName,
			counts.filter((count) => count.locale === code),
			lang,
		);
	});
	return {
		all: [made(t('Archive.allTexts'), any)],
		kind: byKind.sort((a, b) => b.total - a.total),
		language: byLanguage.filter(({ total }) => total > 0),
	};
}

export type SeriesGroup = 'all' | 'kind' | 'language';

function sum(counts: readonly CalendarCount[]): number {
	return counts.reduce((total, { count }) => total + count, 0);
}
