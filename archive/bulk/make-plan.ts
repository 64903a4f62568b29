import { z } from 'zod';
import { deskDb } from '@/platform/db';
import { listQueue, type QueueInput } from '../board/queue';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { mayEnterDesk } from '../statements/policy';
import { listDrafts, listStatementPlaces } from '../texts/desk';
import type { TextListInput } from '../texts/filters';
import { transact } from '../transact';
import { type BulkAct, bulkAct, holdsFor, kindOf, mostRowsOf } from './bulk-act';
import { seeRows } from './seen';

/** The rows that were chosen, one by one, or all that fit what a list is narrowed to. */
export type Chosen = { keys: string[] } | { fitting: TextListInput } | { waiting: QueueInput };

/**
 * Writes down what a member means to do with which rows, exactly as they stand now. Nothing is done, and whether it could be is not asked
 * yet. Refuses 'invalid', 'not-allowed', 'reason-needed', 'unknown-name' for a topic that is not there, 'nothing-chosen', 'too-many'.
 */
export async function makePlan(
	member: Member,
	input: { terms: unknown; chosen: Chosen; leadsBack: string },
): Promise<Outcome<{ planId: string }>> {
	if (!mayEnterDesk(member)) return refuse('not-allowed');
	const parsed = bulkAct.safeParse(input.terms);
	if (!parsed.success)
		return refuse(parsed.error.issues.some(({ path }) => path[0] === 'reason') ? 'reason-needed' : 'invalid');
	const terms = await withTopic(parsed.data);
	if (!terms) return refuse('unknown-name');
	const most = mostRowsOf(terms.act);
	const keys = [...new Set(await keysOf(member, terms, input.chosen, most + 1))];
	if (keys.length > most) return refuse('too-many');
	const rows = await seeRows(kindOf(terms.act), keys, { locale: 'locale' in terms ? terms.locale : undefined });
	if (rows.length === 0) return refuse('nothing-chosen');
	const expiresAt = new Date(Date.now() + holdsFor);
	return transact(async (tx) => {
		const { id: planId } = await tx.bulkPlan.create({
			data: { memberId: member.id, act: terms.act, terms, leadsBack: input.leadsBack, expiresAt },
			select: { id: true },
		});
		await tx.bulkRow.createMany({ data: rows.map((row, index) => ({ ...row, planId, number: index + 1 })) });
		await tx.$executeRaw`SELECT graphile_worker.add_job('advancePlans', run_at := now() + interval '10 seconds', job_key := ${`plan:${planId}`})`;
		return { ok: true, planId };
	});
}

async function keysOf(member: Member, terms: BulkAct, chosen: Chosen, size: number): Promise<string[]> {
	const kind = kindOf(terms.act);
	if ('keys' in chosen) {
		const key = kind === 'drafts' ? z.uuid() : z.string().regex(/^[0-9a-z]{6}$/);
		return chosen.keys.filter((given) => key.safeParse(given).success).slice(0, size);
	}
	if ('waiting' in chosen) {
		const { rows } = await listQueue(member, { ...chosen.waiting, after: undefined, size });
		return kind === 'queue' ? rows.map(({ ref }) => ref) : [];
	}
	const fitting = { ...chosen.fitting, after: undefined, size };
	if (kind === 'drafts') return (await listDrafts(member, fitting)).drafts.map(({ draftId }) => draftId);
	return kind === 'statements' ? (await listStatementPlaces(member, fitting)).places.map(({ ref }) => ref) : [];
}

/** The act with its topic's ref in the place of what it is called; null when nothing is called so. */
async function withTopic(terms: BulkAct): Promise<BulkAct | null> {
	if (!('topic' in terms)) return terms;
	const [topic] = await deskDb().$queryRaw<{ ref: string }[]>`
		SELECT n.ref FROM topic n WHERE n.merged_into IS NULL AND (n.ref = ${terms.topic.toLowerCase()} OR n.id IN (SELECT l.topic_id
			FROM topic_label l WHERE lower(published.fold(${terms.topic})) IN (SELECT lower(published.fold(called)) FROM unnest(l.label || l.aliases) called)))
		ORDER BY n.id LIMIT 1`;
	return topic ? { ...terms, topic: topic.ref } : null;
}
