import { Prisma } from '@/prisma/generated/client';
import type { Labels } from '../labels/label';
import { type Follow, type Followed, namedFollows, readSearch } from './follow';

export interface LabelRow extends Followed {
	labels: Labels | null;
}

/**
 * SQL for the names of what is followed, as far as they are public: of people, topics, places and events, and titles. A search is
 * named by those in it.
 */
export function labelsSql(followed: readonly Followed[]): Prisma.Sql {
	const asked = followed.flatMap((one) => (one.what === 'search' ? namesIn(one) : [one]));
	return Prisma.sql`
		SELECT f.what, f.target, CASE
			WHEN f.what = ANY (${[...namedFollows]}) THEN (SELECT n.labels FROM published.name_entry n WHERE n.noun = f.what AND n.ref = f.target)
			ELSE (SELECT jsonb_object_agg(v.locale, v.title) FROM published.search_entry v WHERE v.ref = split_part(f.target, '.', 1)) END AS labels
		FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS f (what text, target text)`;
}

/** The people, topics, places and events that a search is narrowed by. */
export function namesIn({ target }: Followed): Followed[] {
	const { speaker: person, ...others } = readSearch(target);
	const search: Partial<Record<Follow, string>> = { person, ...others };
	return namedFollows.flatMap((what) => (search[what] ? [{ what, target: search[what] }] : []));
}

/** The labels found, by what they are of. */
export class FollowedLabels {
	private readonly byKey: Map<string, Labels>;

	constructor(rows: readonly LabelRow[]) {
		this.byKey = new Map(rows.flatMap(({ what, target, labels }) => (labels ? [[`${what} ${target}`, labels]] : [])));
	}

	of({ what, target }: Followed): Labels | null {
		return this.byKey.get(`${what} ${target}`) ?? null;
	}
}
