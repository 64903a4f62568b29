import { Prisma } from '@/prisma/generated/client';
import type { TextOrder } from './filters';

interface Placed {
	ref: string;
	locale: string;
	changedAt: Date;
	sortedAt: Date;
	titleKey: string;
}

/** The columns by which each order sorts, and whether what comes last stands first. */
const columns = {
	changed: Prisma.sql`t.changed_at`,
	given: Prisma.sql`t.sorted_at`,
	title: Prisma.sql`t.title_key`,
} as const satisfies Record<TextOrder, Prisma.Sql>;

export function sortedBy(order: TextOrder): Prisma.Sql {
	return order === 'title'
		? Prisma.sql`t.title_key, t.ref, t.locale`
		: Prisma.sql`${columns[order]} DESC, t.ref DESC, t.locale DESC`;
}

/** Where a row stands in an order, as an address says it. */
export function placeOf(order: TextOrder, { ref, locale, changedAt, sortedAt, titleKey }: Placed): string {
	const key = { changed: changedAt.toISOString(), given: sortedAt.toISOString(), title: titleKey }[order];
	return `${key}~${ref}~${locale}`;
}

/** The rows that come after a place; all of them when it is none. */
export function beyond(order: TextOrder, after: string | undefined): Prisma.Sql[] {
	const [, key, ref, locale] = /^(.*)~([0-9a-z]{6})~([a-z]{2})$/s.exec(after ?? '') ?? [];
	if (key === undefined) return [];
	if (order === 'title') return [Prisma.sql`(t.title_key, t.ref, t.locale) > (${key}, ${ref}, ${locale})`];
	const at = new Date(key);
	if (Number.isNaN(at.getTime())) return [];
	return [Prisma.sql`(${columns[order]}, t.ref, t.locale) < (${at}, ${ref}, ${locale})`];
}

/** Whether another row `o` of the same statement comes before `t` in an order. */
export function comesBefore(order: TextOrder): Prisma.Sql {
	if (order === 'title') return Prisma.sql`(o.title_key, o.locale) < (t.title_key, t.locale)`;
	return order === 'given'
		? Prisma.sql`o.locale > t.locale`
		: Prisma.sql`(o.changed_at, o.locale) > (t.changed_at, t.locale)`;
}
