import type { Transaction } from '@/platform/db';
import type { Entry } from './entry';
import type { Kind } from './kind';
import type { ActName } from './rules';

const reviewed: readonly Kind[] = ['review-asked'];
const published: readonly Kind[] = ['review-asked', 'ready', 'changes-requested', 'schedule-failed', 'source-changed'];

/** What waits for nobody any more once an act is done, on the language version that it was on or on the statement as a whole. */
const settled: Partial<Record<ActName, readonly Kind[]>> = {
	submit: ['changes-requested'],
	recall: ['review-asked', 'ready', 'schedule-failed'],
	'request-changes': ['review-asked', 'ready'],
	approve: reviewed,
	discard: ['review-asked', 'ready', 'changes-requested', 'schedule-failed'],
	schedule: ['ready', 'schedule-failed'],
	publish: published,
	'force-publish': published,
	remove: ['confirmation-needed'],
	redirect: ['confirmation-needed'],
};

/** Marks as read, and mails no more, what waited for members until one of them did it. */
export async function settleNotifications(tx: Transaction, entries: readonly Entry[]): Promise<void> {
	const over = entries.flatMap(({ seq, act, subject }) => {
		const kinds = settled[act as ActName];
		const [ref, locale = ''] = subject.split('.');
		return kinds ? [{ seq, ref, locale, kinds }] : [];
	});
	if (over.length === 0) return;
	await tx.$executeRaw`
		UPDATE notification n SET read_at = now(), mail = NULL
		FROM jsonb_to_recordset(${JSON.stringify(over)}::jsonb) AS o (seq bigint, ref text, locale text, kinds text[])
			JOIN statement s ON s.ref = o.ref
		WHERE n.statement_id = s.id AND n.locale = o.locale AND n.kind = ANY (o.kinds) AND n.seq < o.seq AND n.read_at IS NULL`;
}
