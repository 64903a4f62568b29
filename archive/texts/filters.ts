import type { Locale } from '@/i18n/locales';
import type { DraftState, Kind } from '../statements/statement';

/** What a list of the desk's texts is narrowed to. */
export interface TextFilters {
	/** Words of the title or the text, or the beginning of a ref. */
	query?: string;
	/** A draft's state, or `published` for what has a live edition and no draft. */
	state?: DraftState | 'published';
	locale?: Locale;
	kind?: Kind;
	/** Given not before and not after: a year, or a day as `2018-06-11`. */
	from?: string;
	to?: string;
	/** Words of what one of them is called in any language, or a ref. */
	speaker?: string;
	topic?: string;
	place?: string;
	/** Words of the name of a member who wrote in it. */
	writtenBy?: string;
	/** Written in by the member who asks. */
	mine?: boolean;
	/** The public translation does not follow its original everywhere. */
	behind?: boolean;
	/** A day for which the draft is scheduled, in the archive's time zone. */
	scheduled?: string;
	/** A day on which, or after which, it changed. */
	since?: string;
}

export const textOrders = ['changed', 'given', 'title'] as const;
/** By the newest change or when it was given, the last first, or by title. */
export type TextOrder = (typeof textOrders)[number];

export interface TextListInput extends TextFilters {
	order?: TextOrder;
	/** The last row of the page before. */
	after?: string;
	size?: number;
}

/** A year or a day, as filters take them. */
export function isDayOrYear(value: unknown): value is string {
	return typeof value === 'string' && (/^\d{4}$/.test(value) || isDay(value));
}

export function isDay(value: unknown): value is string {
	if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
	const day = new Date(`${value}T00:00:00Z`);
	return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}
