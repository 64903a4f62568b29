import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import { deskDb, type Transaction } from '@/platform/db';
import { MailRefused, sendMail } from '@/platform/mail';
import { tokenOf } from '../mailed-token';
import { type Alert, composeAlert } from './compose';
import { describeInLine } from './describe-followed';
import { deleteSubscriptions } from './end-subscriptions';
import type { OwnSubscription } from './find-follower';
import { findNews } from './find-news';
import { listHappenings } from './happening';
import { FollowedLabels, type LabelRow, labelsSql } from './labels-sql';

export const sendAlertInput = z.object({ deliveryId: z.uuid() });

/** Refused so often one after another, an address is taken for dead and forgotten. */
const refusalsOfTheDead = 3;

export interface OpenDelivery {
	id: string;
	event: string;
	subscriber: string;
	address: string;
	locale: Locale;
	subscriptions: string[];
}

/**
 * Sends the mail of one delivery and marks it in one transaction, which only one worker is in. Only when the process dies between
 * the server's receipt and the commit is a mail sent twice: by the same name, so that it is recognised. Throws when it is to be
 * tried again. Answers what became of it; null when there is nothing to send any more.
 */
export async function sendAlert({ deliveryId }: z.input<typeof sendAlertInput>): Promise<Outcome | null> {
	return deskDb().$transaction(async (tx) => {
		await takeTurn(tx, deliveryId);
		const [delivery] = await tx.$queryRaw<OpenDelivery[]>`
			SELECT d.id::text, d.event::text, r.id::text AS subscriber, r.typed AS address, r.locale, d.subscriptions::text[]
			FROM delivery d JOIN subscriber r ON r.id = d.subscriber_id
			WHERE d.id = ${deliveryId}::uuid AND d.settled_at IS NULL`;
		if (!delivery) return null;
		const alert = await makeAlert(tx, delivery.id, [delivery]);
		const outcome = alert ? await trySending(() => sendMail(composeAlert(delivery, alert))) : 'obsolete';
		await settle(tx, delivery.subscriber, [delivery.id], outcome);
		return outcome;
	});
}

export type Outcome = 'sent' | 'refused' | 'obsolete';

/** Lets one worker at a time at one name, without keeping anyone from the rows. Throws when another is at it. */
export async function takeTurn(tx: Transaction, name: string): Promise<void> {
	const [turn] = await tx.$queryRaw<[{ taken: boolean }]>`
		SELECT pg_try_advisory_xact_lock(hashtextextended(${`mail:${name}`}, 0)) AS taken`;
	if (!turn.taken) throw new Error('Another worker is sending this mail.');
}

/** What these deliveries to one subscriber tell; null when it is no longer so, or not followed any more. */
export async function makeAlert(
	tx: Transaction,
	name: string,
	deliveries: readonly OpenDelivery[],
): Promise<Alert | null> {
	const [first] = deliveries;
	if (!first) return null;
	const ids = deliveries.flatMap(({ subscriptions }) => subscriptions);
	const followed = await tx.$queryRaw<OwnSubscription[]>`
		SELECT s.what, s.target, s.languages FROM subscription s WHERE s.id = ANY (${ids}::uuid[]) ORDER BY s.asked_at, s.id`;
	const happenings = await listHappenings(
		tx,
		deliveries.map(({ event }) => event),
	);
	const news = await Promise.all(happenings.map((happening) => findNews(tx, happening, first.locale)));
	const told = news.filter((one) => one !== null);
	if (followed.length === 0 || told.length === 0) return null;
	const labels = new FollowedLabels(await tx.$queryRaw<LabelRow[]>`${labelsSql(followed)}`);
	const reasons = followed.map((one) => describeInLine(first.locale, one, labels));
	return { name, news: told, reasons, token: tokenOf('delivery', first.id) };
}

export async function trySending(send: () => Promise<void>): Promise<Outcome> {
	try {
		await send();
		return 'sent';
	} catch (error) {
		if (error instanceof MailRefused) return 'refused';
		throw error;
	}
}

/** Marks deliveries; what was to be told once is ended by its mail, and an address that refuses again and again is forgotten. */
export async function settle(tx: Transaction, subscriber: string, ids: string[], outcome: Outcome): Promise<void> {
	const settled = await tx.$queryRaw<{ subscriptions: string[] }[]>`
		UPDATE delivery SET settled_at = clock_timestamp(), outcome = ${outcome} WHERE id = ANY (${ids}::uuid[])
		RETURNING subscriptions::text[]`;
	if (outcome === 'obsolete') return;
	const [row] = await tx.$queryRaw<{ refusals: number }[]>`
		UPDATE subscriber SET refusals = CASE ${outcome} WHEN 'sent' THEN 0 ELSE refusals + 1 END WHERE id = ${subscriber}::uuid
		RETURNING refusals`;
	if (row && row.refusals >= refusalsOfTheDead) return deleteSubscriptions(tx, subscriber, null);
	const appeared = await tx.$queryRaw<{ id: string }[]>`
		SELECT id::text FROM subscription WHERE what = 'appearance' AND id = ANY (${settled.flatMap((one) => one.subscriptions)}::uuid[])`;
	if (outcome === 'sent' && appeared.length > 0) {
		await deleteSubscriptions(
			tx,
			subscriber,
			appeared.map(({ id }) => id),
		);
	}
}
