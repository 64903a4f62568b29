import { z } from 'zod';
import type { Transaction } from '@/platform/db';
import { type Outcome, refuse } from '../refusals';
import { transact } from '../transact';
import { findFollower } from './find-follower';

export const endSubscriptionsInput = z.strictObject({
	token: z.string(),
	/** What the mail with the secret was about, all there is, or one by its id. */
	which: z.union([z.enum(['meant', 'all']), z.uuid()]),
});

/**
 * Ends subscriptions of whoever holds the secret of a mail; with the last one the address is deleted. What has ended already stays
 * so. Refuses 'invalid', and 'not-found' when nothing is known of the secret (any more).
 */
export async function endSubscriptions(input: z.input<typeof endSubscriptionsInput>): Promise<Outcome> {
	const parsed = endSubscriptionsInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { token, which } = parsed.data;
	return transact(async (tx) => {
		const follower = await findFollower({ token }, tx);
		if (!follower) return refuse('not-found');
		const ended = follower.subscriptions.filter(
			({ id, isMeant }) => which === 'all' || (which === 'meant' ? isMeant : id === which),
		);
		await deleteSubscriptions(tx, follower.id, which === 'all' ? null : ended.map(({ id }) => id));
		return { ok: true };
	});
}

/** Deletes these subscriptions of a subscriber, or all; and the subscriber with their mails when none is left. */
export async function deleteSubscriptions(tx: Transaction, subscriber: string, ids: string[] | null): Promise<void> {
	await tx.$queryRaw`SELECT id::text FROM subscriber WHERE id = ${subscriber}::uuid FOR UPDATE`;
	await tx.$executeRaw`
		DELETE FROM subscription WHERE subscriber_id = ${subscriber}::uuid AND (${ids}::uuid[] IS NULL OR id = ANY (${ids}::uuid[]))`;
	await tx.$executeRaw`
		DELETE FROM subscriber r WHERE r.id = ${subscriber}::uuid
			AND NOT EXISTS (SELECT FROM subscription s WHERE s.subscriber_id = r.id)`;
}
