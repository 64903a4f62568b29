import { z } from 'zod';
import { deskDb } from '@/platform/db';
import { sendMail } from '@/platform/mail';
import { composeDigest } from './compose';
import { makeAlert, type OpenDelivery, type Outcome, settle, takeTurn, trySending } from './send-alert';

export const sendDigestInput = z.object({ subscriberId: z.uuid() });

/** Makes a job of each subscriber's open daily deliveries. Done again, it changes nothing. */
export async function queueDigests(): Promise<void> {
	await deskDb().$executeRaw`
		SELECT graphile_worker.add_job('sendDigest', json_build_object('subscriberId', d.subscriber_id),
			job_key := 'digest:' || d.subscriber_id)
		FROM (SELECT DISTINCT subscriber_id FROM delivery WHERE cadence = 'daily' AND settled_at IS NULL) d`;
}

/** Sends one subscriber what has gathered since the last time, as one mail; like `sendAlert` else. */
export async function sendDigest({ subscriberId }: z.input<typeof sendDigestInput>): Promise<Outcome | null> {
	return deskDb().$transaction(async (tx) => {
		await takeTurn(tx, subscriberId);
		const deliveries = await tx.$queryRaw<OpenDelivery[]>`
			SELECT d.id::text, d.event::text, r.id::text AS subscriber, r.typed AS address, r.locale, d.subscriptions::text[]
			FROM delivery d JOIN subscriber r ON r.id = d.subscriber_id
			WHERE r.id = ${subscriberId}::uuid AND d.cadence = 'daily' AND d.settled_at IS NULL
			ORDER BY d.event LIMIT 100`;
		const [first] = deliveries;
		if (!first) return null;
		const all = [...new Set(deliveries.flatMap(({ subscriptions }) => subscriptions))];
		// The mail's links are the first delivery's: they end everything the mail was for.
		await tx.$executeRaw`UPDATE delivery SET subscriptions = ${all}::uuid[] WHERE id = ${first.id}::uuid`;
		const alert = await makeAlert(tx, `${first.id}.daily`, deliveries);
		const outcome = alert ? await trySending(() => sendMail(composeDigest(first, alert, new Date()))) : 'obsolete';
		await settle(
			tx,
			subscriberId,
			deliveries.map(({ id }) => id),
			outcome,
		);
		return outcome;
	});
}
