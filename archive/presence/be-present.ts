import { z } from 'zod';
import { locales } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { mayEnterDesk } from '../statements/policy';
import { beat, type Present } from './presence';

export const bePresentInput = z.strictObject({
	ref: z.string().max(6),
	version: z.enum(locales),
	/** Names the tab for as long as it is open. */
	tab: z.uuid(),
	segment: z
		.string()
		.regex(/^[a-z][a-z0-9]{2,23}(-[0-9]{1,3})?$/)
		.nullable(),
});
export type BePresentInput = z.input<typeof bePresentInput>;

/**
 * A tab's sign that it is open; it answers who else has a draft of the statement open, in one question to the database.
 * Refuses 'invalid', 'not-allowed', 'not-found'.
 */
export async function bePresent(member: Member, given: BePresentInput): Promise<Outcome<{ others: Present[] }>> {
	const parsed = bePresentInput.safeParse(given);
	if (!parsed.success) return refuse('invalid');
	if (!mayEnterDesk(member)) return refuse('not-allowed');
	const { ref, version, tab, segment } = parsed.data;
	const rows = await deskDb().$queryRaw<(Present & { statementId: string; memberId: string | null })[]>`
		WITH asked AS (SELECT id FROM statement WHERE ref = ${ref}),
			sign AS (
				INSERT INTO presence AS p (member_id, tab, statement_id, locale, segment)
				SELECT ${member.id}::uuid, ${tab}::uuid, asked.id, ${version}, ${segment} FROM asked
				ON CONFLICT (member_id, tab) DO UPDATE SET statement_id = excluded.statement_id, locale = excluded.locale,
					segment = excluded.segment, seen_at = now(),
					since = CASE WHEN (p.statement_id, p.locale) = (excluded.statement_id, excluded.locale)
						AND p.seen_at > now() - make_interval(secs => ${beat.gone}) THEN p.since ELSE now() END),
			here AS (
				SELECT DISTINCT ON (p.member_id, p.locale) p.* FROM presence p
				WHERE p.statement_id = (SELECT id FROM asked) AND p.seen_at > now() - make_interval(secs => ${beat.gone})
					AND (p.member_id, p.tab) <> (${member.id}::uuid, ${tab}::uuid)
				ORDER BY p.member_id, p.locale, p.seen_at DESC)
		SELECT asked.id::text AS "statementId", m.id::text AS "memberId", m.name, m.id = ${member.id}::uuid AS "isSelf",
			here.locale AS version, here.segment, here.since
		FROM asked LEFT JOIN (here JOIN member m ON m.id = here.member_id) ON true
		ORDER BY "isSelf", m.name, here.locale`;
	if (rows.length === 0) return refuse('not-found');
	const others = rows.flatMap(({ statementId: _, memberId, ...rest }) => (memberId ? [{ memberId, ...rest }] : []));
	return { ok: true, others };
}
