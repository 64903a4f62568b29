import type { Transaction } from '@/platform/db';
import type { Entry } from './entry';
import type { Kind } from './kind';
import type { ActName } from './rules';

const published: readonly Kind[] = ['review-asked', 'ready', 'changes-requested', 'schedule-failed', 'source-changed'];

/** What may be over once an act is done, on the language version that it was on, on the statement as a whole, or on the release. */
const settled: Partial<Record<ActName, readonly Kind[]>> = {
	save: ['ready'],
	submit: ['changes-requested'],
	recall: ['review-asked', 'ready', 'schedule-failed'],
	'request-changes': ['review-asked', 'ready'],
	approve: ['review-asked'],
	discard: ['review-asked', 'ready', 'changes-requested', 'schedule-failed'],
	schedule: ['ready', 'schedule-failed'],
	publish: published,
	'force-publish': published,
	'second-look': ['look-needed'],
	'decide-against': ['source-changed'],
	remove: ['confirmation-needed'],
	redirect: ['confirmation-needed'],
	'confirm-facts': ['confirmation-needed'],
	'decline-facts': ['confirmation-needed'],
	'take-back-facts': ['confirmation-needed'],
	'schedule-release': ['release-failed'],
	'publish-release': ['release-failed'],
	'discard-release': ['release-failed'],
};

/** What was asked for, by the acts that answer it: a removal that waits is not over when facts are confirmed. */
const asked: Partial<Record<ActName, ActName>> = {
	remove: 'request-removal',
	redirect: 'request-redirect',
	'confirm-facts': 'request-facts',
	'decline-facts': 'request-facts',
	'take-back-facts': 'request-facts',
};

/** Marks as read, and mails no more, what waited for members until one of them did it. */
export async function settleNotifications(tx: Transaction, entries: readonly Entry[]): Promise<void> {
	const over = entries.flatMap(({ seq, act, subject }) => {
		const kinds = settled[act as ActName];
		const [ref, locale = ''] = subject.split('.');
		return kinds ? [{ seq, subject, ref, locale, kinds, asked: asked[act as ActName] ?? null }] : [];
	});
	if (over.length === 0) return;
	const given = JSON.stringify(over);
	// A correction may leave a translation behind, a second look may leave another edition without one, a save may change nothing.
	await tx.$executeRaw`
		UPDATE notification n SET read_at = now(), mail = NULL
		FROM jsonb_to_recordset(${given}::jsonb) AS o (seq bigint, ref text, locale text, kinds text[], asked text) JOIN statement s ON s.ref = o.ref
		WHERE n.statement_id = s.id AND n.locale = o.locale AND n.kind = ANY (o.kinds) AND n.seq < o.seq AND n.read_at IS NULL
			AND CASE n.kind
				WHEN 'source-changed' THEN EXISTS (SELECT FROM desk_entry d WHERE d.statement_id = s.id AND d.locale = o.locale
					AND (d.behind = 0 OR d.state = 'not-planned'))
				WHEN 'look-needed' THEN NOT EXISTS (SELECT FROM awaiting_look a JOIN edition e ON e.id = a.edition_id
					JOIN language_version v ON v.id = e.language_version_id WHERE v.statement_id = s.id AND v.locale = o.locale)
				WHEN 'ready' THEN NOT EXISTS (SELECT FROM draft d JOIN language_version v ON v.id = d.language_version_id
					WHERE v.statement_id = s.id AND v.locale = o.locale AND d.state = 'approved')
				WHEN 'confirmation-needed' THEN o.asked = (SELECT t.act FROM trail_entry t WHERE t.seq = n.seq)
				ELSE TRUE END`;
	await tx.$executeRaw`
		UPDATE notification n SET read_at = now(), mail = NULL
		FROM jsonb_to_recordset(${given}::jsonb) AS o (seq bigint, subject text, kinds text[]), trail_entry t
		WHERE n.statement_id IS NULL AND n.locale = '' AND n.kind = ANY (o.kinds) AND n.kind = 'release-failed' AND n.read_at IS NULL
			AND t.seq = n.seq AND t.subject = o.subject AND n.seq < o.seq`;
}
