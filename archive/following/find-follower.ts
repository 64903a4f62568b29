import type { Locale } from '@/i18n/locales';
import { deskDb, type Transaction } from '@/platform/db';
import { tokenHash } from '../mailed-token';
import type { Cadence, Follow } from './follow';
import { FollowedLabels, type LabelRow, labelsSql } from './labels-sql';

/** One subscription as its subscriber sees it. */
export interface OwnSubscription {
	id: string;
	what: Follow;
	target: string;
	languages: Locale[];
	wantsTypos: boolean;
	cadence: Cadence;
	isConfirmed: boolean;
	/** The mail with the secret was about this one. */
	isMeant: boolean;
}

export interface Follower {
	id: string;
	subscriptions: OwnSubscription[];
}

/** Who holds the secret of a mail, with what they follow or were asked about; null when nothing is known of it any more. */
export async function findFollower(
	{ token }: { token: string },
	database: Transaction = deskDb(),
): Promise<Follower | null> {
	const rows = await database.$queryRaw<(OwnSubscription & { subscriber: string })[]>`
		SELECT s.id::text, s.subscriber_id::text AS subscriber, s.what, s.target, s.languages, s.wants_typos AS "wantsTypos", s.cadence,
			s.confirmed_at IS NOT NULL AS "isConfirmed", s.id = ANY (m.subscriptions) AS "isMeant"
		FROM (
				SELECT subscriber_id, ARRAY[id] AS subscriptions FROM subscription WHERE token_hash = ${tokenHash(token)}
				UNION ALL SELECT subscriber_id, subscriptions FROM delivery WHERE token_hash = ${tokenHash(token)}
			) m JOIN subscription s ON s.subscriber_id = m.subscriber_id
		WHERE s.confirmed_at IS NOT NULL OR s.id = ANY (m.subscriptions)
		ORDER BY s.asked_at, s.id`;
	const [first] = rows;
	return first ? { id: first.subscriber, subscriptions: rows.map(({ subscriber: _, ...own }) => own) } : null;
}

/** The names of what somebody follows, as far as they are public. */
export async function findOwnLabels(
	subscriptions: readonly OwnSubscription[],
	database: Transaction = deskDb(),
): Promise<FollowedLabels> {
	const followed = subscriptions.map(({ what, target }) => ({ what, target }));
	return new FollowedLabels(await database.$queryRaw<LabelRow[]>`${labelsSql(followed)}`);
}
