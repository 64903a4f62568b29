import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { ChangeClass } from '../statements/statement';
import type { EventAct, Happening } from './policy';

/** A public act of the trail, as followers are told of it. */
export interface TrailHappening extends Happening {
	seq: string;
	/** The statement's ref. */
	ref: string;
	/** The edition that appeared. */
	number: number | null;
}

interface Row {
	seq: string;
	at: Date;
	act: string;
	subject: string;
	number: number | null;
	changeClass: ChangeClass | null;
}

/** The acts of the trail that followers hear of. An import is none: it brings what was published elsewhere before. */
const acts: Record<string, EventAct> = {
	publish: 'published',
	'force-publish': 'published',
	withdraw: 'withdrawn',
	restore: 'restored',
	remove: 'removed',
};

/** The first public act after this number of the trail, or null. */
export async function findNextHappening(tx: Transaction, after: string): Promise<TrailHappening | null> {
	const [row] = await tx.$queryRaw<Row[]>`${happenings(Prisma.sql`t.seq > ${after}::bigint`)} ORDER BY t.seq LIMIT 1`;
	return row ? toHappening(row) : null;
}

/** The public acts with these numbers, in order. */
export async function listHappenings(tx: Transaction, seqs: readonly string[]): Promise<TrailHappening[]> {
	const rows = await tx.$queryRaw<Row[]>`${happenings(Prisma.sql`t.seq = ANY (${seqs}::bigint[])`)} ORDER BY t.seq`;
	return rows.map(toHappening);
}

function happenings(which: Prisma.Sql): Prisma.Sql {
	return Prisma.sql`
		SELECT t.seq::text, t.at, t.act, t.subject, e.number, e.change_class AS "changeClass"
		FROM trail_entry t
			LEFT JOIN statement s ON t.act IN ('publish', 'force-publish') AND s.ref = split_part(t.subject, '.', 1)
			LEFT JOIN language_version v ON v.statement_id = s.id AND v.locale = split_part(t.subject, '.', 2)
			LEFT JOIN edition e ON e.language_version_id = v.id AND e.number = (t.detail::jsonb ->> 'number')::int
		WHERE t.act IN ('publish', 'force-publish', 'withdraw', 'restore', 'remove') AND ${which}`;
}

function toHappening({ subject, act, ...row }: Row): TrailHappening {
	const [ref = '', locale = null] = subject.split('.');
	const named = acts[act] ?? 'published';
	const isCorrection = named === 'published' && (row.number ?? 1) > 1;
	return { ...row, act: isCorrection ? 'corrected' : named, ref, locale: locale as Locale | null };
}
