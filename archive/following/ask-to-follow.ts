import { z } from 'zod';
import { type Locale, locales } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import { newId } from '../imports/new-id';
import { mailAddress } from '../mail-address';
import { tokenHash, tokenOf } from '../mailed-token';
import { type Outcome, refuse } from '../refusals';
import { parseRef } from '../statements/statement';
import { transact } from '../transact';
import { cadences, type Followed, followedOf, follows, readSearch } from './follow';

export const askToFollowInput = z.strictObject({
	address: mailAddress,
	/** The language of the mails. */
	locale: z.enum(locales),
	what: z.enum(follows),
	target: z.string().max(2_000),
	/** The languages of the texts. */
	languages: z
		.array(z.enum(locales))
		.min(1)
		.transform((chosen) => locales.filter((locale) => chosen.includes(locale))),
	wantsTypos: z.boolean(),
	cadence: z.enum(cadences),
});
export type AskToFollowInput = z.input<typeof askToFollowInput>;
type Asked = z.output<typeof askToFollowInput>;

/** Minutes in which the same question is not sent to the same address again, and how many may wait for an answer. */
const limits = { minutes: 60, waiting: 5 };

/**
 * Asks an address by mail whether it wants to follow something; nothing is followed before it says so. Refuses 'invalid', and
 * 'not-found' for what is not public. Whether the address was known, or has been asked too often, is not told.
 */
export async function askToFollow(input: AskToFollowInput): Promise<Outcome> {
	const parsed = askToFollowInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const asked = parsed.data;
	return transact(async (tx) => {
		if (!(await isThere(tx, asked))) return refuse('not-found');
		const subscriberId = await findSubscriber(tx, asked);
		if (await isAskedEnough(tx, subscriberId, asked)) return { ok: true };
		const id = newId();
		await tx.$executeRaw`
			INSERT INTO subscription (id, subscriber_id, locale, what, target, languages, wants_typos, cadence, token_hash)
			VALUES (${id}::uuid, ${subscriberId}::uuid, ${asked.locale}, ${asked.what}, ${asked.target}, ${asked.languages},
				${asked.wantsTypos}, ${asked.cadence}, ${tokenHash(tokenOf('subscription', id))})`;
		await tx.$executeRaw`SELECT graphile_worker.add_job('askSubscriber', json_build_object('subscriptionId', ${id}::text))`;
		return { ok: true };
	});
}

/** Whether what is to be followed is public. A search may find nothing yet, and everything is always there. */
async function isThere(tx: Transaction, { what, target }: Followed): Promise<boolean> {
	if (what === 'everything') return target === '';
	if (what === 'search') return isNormal(target);
	if (what !== 'statement' && what !== 'appearance') return isNamed(tx, what, target);
	const [ref = '', locale = null] = target.split('.');
	if ((what === 'appearance') !== (locale !== null) || parseRef(ref) !== ref) return false;
	if (locale !== null && !(locales as readonly string[]).includes(locale)) return false;
	const rows = await tx.$queryRaw<object[]>`
		SELECT ref FROM published.statement_entry WHERE ref = ${ref} AND NOT EXISTS (
			SELECT FROM published.search_entry v WHERE v.ref = ${ref} AND v.locale = ${locale})`;
	return rows.length > 0;
}

/** A search in any other form would be another subscription to the same. */
function isNormal(target: string): boolean {
	const { what, target: normal } = followedOf(readSearch(target));
	return what === 'search' && normal === target;
}

async function isNamed(tx: Transaction, noun: string, ref: string): Promise<boolean> {
	const rows = await tx.$queryRaw<object[]>`
		SELECT ref FROM published.name_entry WHERE noun = ${noun} AND ref = ${ref}`;
	return rows.length > 0;
}

/** The row of an address, locked. The language of its mails changes only with what it confirms. */
async function findSubscriber(tx: Transaction, { address, locale }: { address: string; locale: Locale }) {
	const [row] = await tx.$queryRaw<[{ id: string }]>`
		INSERT INTO subscriber (id, address, typed, locale) VALUES (${newId()}::uuid, lower(${address}), ${address}, ${locale})
		ON CONFLICT (address) DO UPDATE SET address = excluded.address RETURNING id::text`;
	return row.id;
}

/** Whether the same was asked of an address just now, or so much that it has not answered. */
async function isAskedEnough(tx: Transaction, subscriberId: string, asked: Asked): Promise<boolean> {
	const { what, target, languages, wantsTypos, cadence } = asked;
	const [row] = await tx.$queryRaw<[{ again: boolean; waiting: number }]>`
		SELECT coalesce(bool_or((what, target, languages, wants_typos, cadence) = (${what}, ${target}, ${languages}, ${wantsTypos}, ${cadence})
				AND asked_at > now() - make_interval(mins => ${limits.minutes})), false) AS again,
			count(*) FILTER (WHERE confirmed_at IS NULL)::int AS waiting
		FROM subscription WHERE subscriber_id = ${subscriberId}::uuid`;
	return row.again || row.waiting >= limits.waiting;
}
