import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import type { VersionFacts } from '../statements/policy';
import { concerning } from './rules';

/** An act of the trail, as those whom it concerns are found by. */
export interface Entry {
	seq: string;
	at: Date;
	/** A member's id, or `system`. */
	actor: string;
	act: string;
	subject: string;
	detail: Detail;
}

/** What acts that concern anybody say of themselves. */
interface Detail {
	draftId?: string;
	number?: number;
	commentId?: string;
	scheduledBy?: string;
	/** Who asked for what was confirmed or declined. */
	requestedBy?: string;
}

/** The next acts after this number of the trail, in order; what concerns nobody comes without its detail. */
export async function readEntries(tx: Transaction, after: string, most: number): Promise<Entry[]> {
	return tx.$queryRaw<Entry[]>`
		SELECT t.seq::text, t.at, t.actor, t.act, t.subject,
			CASE WHEN t.act = ANY (${[...concerning]}::text[]) THEN t.detail::jsonb ELSE '{}' END AS detail
		FROM trail_entry t WHERE t.seq > ${after}::bigint ORDER BY t.seq LIMIT ${most}`;
}

/** The language version that an act was on. */
export interface Version extends VersionFacts {
	id: string;
	statementId: string;
}

export async function findVersion(tx: Transaction, { subject }: Entry): Promise<Version | null> {
	const [ref = '', locale = ''] = subject.split('.');
	const [version] = await tx.$queryRaw<Version[]>`
		SELECT v.id::text, v.statement_id::text AS "statementId", v.locale, v.role
		FROM statement s JOIN language_version v ON v.statement_id = s.id WHERE s.ref = ${ref} AND v.locale = ${locale}`;
	return version ?? null;
}

/** The statement that an act was on as a whole, and the languages it is public in. */
export async function findStatement(tx: Transaction, ref: string): Promise<{ id: string; locales: Locale[] } | null> {
	const [statement] = await tx.$queryRaw<{ id: string; locales: Locale[] }[]>`
		SELECT s.id::text, ARRAY(SELECT v.locale FROM language_version v
			WHERE v.statement_id = s.id AND v.live_edition_id IS NOT NULL ORDER BY v.locale) AS locales
		FROM statement s WHERE s.ref = ${ref}`;
	return statement ?? null;
}

/** Who wrote on a draft, also when it is gone. */
export async function writersOf(tx: Transaction, draftId: string): Promise<string[]> {
	const rows = await tx.$queryRaw<{ id: string }[]>`
		SELECT DISTINCT author_id::text AS id FROM revision WHERE draft_id = ${draftId}::uuid`;
	return rows.map(({ id }) => id);
}
