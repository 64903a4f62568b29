import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { locales } from '@/i18n/locales';
import type { Precision } from './statement';
import { wellFormed } from './text';

const label = wellFormed.pipe(z.string().trim().min(1).max(500));

/** A person, place, event or topic: one that is known, or its names by language (found by a name, else made). */
export const named = z.union([
	z.strictObject({ ref: z.string().regex(/^[0-9a-z]{6}$/) }),
	z.strictObject({ labels: z.partialRecord(z.enum(locales), label).refine((names) => Object.keys(names).length > 0) }),
]);
export type Named = z.infer<typeof named>;

/** The first and last day an office was held, as far as known. */
const held = z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional() });
export type Held = z.infer<typeof held>;

const timeZone = z.string().refine(isTimeZone, { message: 'unknown-time-zone' });

export const factsInput = z.strictObject({
	/** As spoken, on the clock of the place: `2018-06-11` with `11:50`; `2018-06` or `2018` when no more is known; null: unknown. */
	deliveredAt: z
		.strictObject({
			date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
			time: z
				.string()
				.regex(/^([01]\d|2[0-3]):[0-5]\d$/)
				.optional(),
		})
		.refine(isDate, { message: 'no-such-date' })
		.nullable(),
	/** IANA name, `Asia/Almaty`. */
	timeZone,
	place: named.nullable().default(null),
	event: named.nullable().default(null),
	speakers: z
		.array(z.strictObject({ person: named, office: named.nullable().default(null), held: held.optional() }))
		.max(50)
		.default([]),
	topics: z.array(named).max(50).default([]),
});
export type FactsInput = z.input<typeof factsInput>;
export type FactsValue = z.infer<typeof factsInput>;

/** The instant and precision of a date as spoken in a zone. Days, months and years are held by their first moment there. */
export function momentOf(
	deliveredAt: FactsValue['deliveredAt'],
	zone: string,
): { deliveredAt: Date | null; precision: Precision } {
	if (!deliveredAt) return { deliveredAt: null, precision: 'unknown' };
	const [year = 1, month, day] = deliveredAt.date.split('-').map(Number);
	const local = Temporal.PlainDate.from({ year, month: month ?? 1, day: day ?? 1 });
	const time = deliveredAt.time && day ? Temporal.PlainTime.from(deliveredAt.time) : undefined;
	const instant = local.toZonedDateTime({ timeZone: zone, plainTime: time });
	const precision = time ? 'minute' : day ? 'day' : month ? 'month' : 'year';
	return { deliveredAt: new Date(instant.epochMilliseconds), precision };
}

/** The date and time as spoken, back from the instant: what a form shows. */
export function spokenOf(
	deliveredAt: Date | null,
	zone: string,
	precision: Precision,
): { date: string; time?: string } | null {
	if (!deliveredAt || precision === 'unknown') return null;
	const spoken = Temporal.Instant.fromEpochMilliseconds(deliveredAt.getTime()).toZonedDateTimeISO(zone);
	const date = spoken.toPlainDate().toString();
	if (precision === 'minute') return { date, time: spoken.toPlainTime().toString({ smallestUnit: 'minute' }) };
	return { date: precision === 'day' ? date : precision === 'month' ? date.slice(0, 7) : date.slice(0, 4) };
}

function isDate({ date }: { date: string }): boolean {
	const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
	return (
		year >= 1 &&
		month >= 1 &&
		month <= 12 &&
		day >= 1 &&
		day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth
	);
}

/** Whether a name is one of the IANA's zones, links such as `Asia/Kolkata` among them. */
export function isTimeZone(zone: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: zone });
		return /^[A-Za-z]/.test(zone);
	} catch {
		return false;
	}
}
