import { type DraftState, draftStates, type Kind, kinds } from '@/archive/statements/statement';
import { isDay, isDayOrYear, type TextListInput, type TextOrder, textOrders } from '@/archive/texts/filters';
import { isLocale, type Locale } from '@/i18n/locales';

export const textStates = [...draftStates, 'published'] as const;

/** What a list of texts is narrowed to, as its address says it. */
export interface TextQuery {
	q?: string;
	state?: DraftState | 'published';
	language?: Locale;
	kind?: Kind;
	from?: string;
	to?: string;
	speaker?: string;
	topic?: string;
	place?: string;
	scheduled?: string;
	since?: string;
	/** Words of the name of who wrote in it. */
	writtenBy?: string;
	mine?: true;
	behind?: true;
	order?: TextOrder;
	after?: string;
}

export function readTextQuery(given: Record<string, unknown>): TextQuery {
	const { state, language, kind, from, to, scheduled, since, mine, behind, order, after } = given;
	const words = (name: string) => {
		const value = given[name];
		return typeof value === 'string' && value.trim() ? value.trim().slice(0, 200) : undefined;
	};
	return {
		q: words('q'),
		state: textStates.find((known) => known === state),
		language: isLocale(language) ? language : undefined,
		kind: kinds.find((known) => known === kind),
		from: isDayOrYear(from) ? from : undefined,
		to: isDayOrYear(to) ? to : undefined,
		speaker: words('speaker'),
		topic: words('topic'),
		place: words('place'),
		scheduled: isDay(scheduled) ? scheduled : undefined,
		since: isDay(since) ? since : undefined,
		writtenBy: words('writtenBy'),
		mine: mine === 'true' ? true : undefined,
		behind: behind === 'true' ? true : undefined,
		order: textOrders.find((known) => known !== 'changed' && known === order),
		after: typeof after === 'string' && after ? after : undefined,
	};
}

/** What the archive is asked for. */
export function askedOf({ q, language, ...query }: TextQuery): TextListInput {
	return { ...query, query: q, locale: language };
}

export function textAddress(path: string, query: TextQuery): string {
	const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
	return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}

/** What narrows the list: neither its order nor the page of it. */
export function narrowingsOf({ order: _, after: __, ...query }: TextQuery): [keyof TextQuery, string | true][] {
	return Object.entries(query).filter((entry): entry is [keyof TextQuery, string | true] => entry[1] !== undefined);
}
