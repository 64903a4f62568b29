import type { Locale } from '@/i18n/locales';
import { tokenHash } from '../mailed-token';
import { type Outcome, refuse } from '../refusals';
import { transact } from '../transact';
import type { Follow } from './follow';

interface Found {
	id: string;
	subscriber: string;
	locale: Locale;
	what: Follow;
	target: string;
	isConfirmed: boolean;
}

/**
 * Begins a subscription that its address was asked about, in place of an earlier one to the same; confirmed again, nothing changes.
 * Refuses 'not-found' for a secret that belongs to none, as of one that waited too long or has ended.
 */
export async function confirmSubscription({ token }: { token: string }): Promise<Outcome> {
	return transact(async (tx) => {
		const [found] = await tx.$queryRaw<Found[]>`
			SELECT s.id::text, s.subscriber_id::text AS subscriber, s.locale, s.what, s.target, s.confirmed_at IS NOT NULL AS "isConfirmed"
			FROM subscriber r JOIN subscription s ON s.subscriber_id = r.id
			WHERE s.token_hash = ${tokenHash(token)} FOR UPDATE`;
		if (!found) return refuse('not-found');
		if (found.isConfirmed) return { ok: true };
		const { id, subscriber, locale, what, target } = found;
		await tx.$executeRaw`
			DELETE FROM subscription WHERE subscriber_id = ${subscriber}::uuid AND what = ${what} AND target = ${target}
				AND confirmed_at IS NOT NULL`;
		await tx.$executeRaw`UPDATE subscription SET confirmed_at = clock_timestamp() WHERE id = ${id}::uuid`;
		await tx.$executeRaw`UPDATE subscriber SET locale = ${locale} WHERE id = ${subscriber}::uuid`;
		return { ok: true };
	});
}
