import { deskDb, type Transaction } from '@/platform/db';
import { newId } from '../imports/new-id';
import { tokenHash, tokenOf } from '../mailed-token';
import type { Cadence } from './follow';
import { findNextHappening, type TrailHappening } from './happening';
import { listInterested } from './list-interested';
import { isNews, mayTell } from './policy';

interface NewDelivery {
	id: string;
	subscriber: string;
	subscriptions: string[];
	cadence: Cadence;
	token_hash: string;
}

/**
 * Reads on in the trail and writes down who is to be told of what, one transaction an act: deliveries, the jobs that send them and how
 * far was read come together or not at all, and nodes wait for one another. Returns how many deliveries were written.
 */
export async function tellFollowers(): Promise<number> {
	for (let written = 0; ; ) {
		const told = await deskDb().$transaction(tellOfNext);
		if (told === null) return written;
		written += told;
	}
}

/** Tells of one act; null when there is none to tell of. */
async function tellOfNext(tx: Transaction): Promise<number | null> {
	const [cursor] = await tx.$queryRaw<{ seq: string }[]>`SELECT seq::text FROM follow_cursor FOR UPDATE`;
	if (!cursor) throw new Error('follow_cursor is empty.');
	const happening = await findNextHappening(tx, cursor.seq);
	if (!happening) return null;
	await tx.$executeRaw`UPDATE follow_cursor SET seq = ${happening.seq}::bigint`;
	if (!isNews(happening, new Date())) return 0;
	const deliveries = await deliveriesOf(tx, happening);
	await writeDeliveries(tx, happening.seq, deliveries);
	return deliveries.length;
}

/** One delivery a subscriber; at once if any of the subscriptions asks for it. */
async function deliveriesOf(tx: Transaction, happening: TrailHappening): Promise<NewDelivery[]> {
	const deliveries = new Map<string, NewDelivery>();
	for (const interest of await listInterested(tx, happening)) {
		if (!mayTell(interest, happening)) continue;
		const { id, subscriber, cadence } = interest;
		const known = deliveries.get(subscriber);
		const delivery = known ?? newDelivery(subscriber);
		delivery.subscriptions.push(id);
		if (!known || cadence === 'each') delivery.cadence = cadence;
		deliveries.set(subscriber, delivery);
	}
	return [...deliveries.values()];
}

function newDelivery(subscriber: string): NewDelivery {
	const id = newId();
	return { id, subscriber, subscriptions: [], cadence: 'each', token_hash: tokenHash(tokenOf('delivery', id)) };
}

async function writeDeliveries(tx: Transaction, seq: string, deliveries: readonly NewDelivery[]): Promise<void> {
	if (deliveries.length === 0) return;
	await tx.$executeRaw`
		WITH written AS (
			INSERT INTO delivery (id, subscriber_id, event, subscriptions, cadence, token_hash)
			SELECT d.id, d.subscriber, ${seq}::bigint, d.subscriptions, d.cadence, d.token_hash
			FROM jsonb_to_recordset(${JSON.stringify(deliveries)}::jsonb)
				AS d (id uuid, subscriber uuid, subscriptions uuid[], cadence text, token_hash text)
				JOIN subscriber r ON r.id = d.subscriber
			ON CONFLICT (subscriber_id, event) DO NOTHING RETURNING id, cadence)
		SELECT graphile_worker.add_job('sendAlert', json_build_object('deliveryId', id)) FROM written WHERE cadence = 'each'`;
}
