import { askReader } from '@/platform/db';
import { shows } from '@/platform/shown';
import { tag } from '../freshness/tag';
import type { Followed } from './follow';
import { FollowedLabels, type LabelRow, labelsSql, namesIn } from './labels-sql';

/** The public names of what is to be followed; null when it names something that is not public (any more). */
export async function findFollowedLabels(followed: Followed): Promise<FollowedLabels | null> {
	const { what, target } = followed;
	shows(tag.labels);
	if (what === 'statement' || what === 'appearance') shows(tag.statement(target.split('.')[0] ?? ''));
	const isNamed = what !== 'everything' && (what !== 'search' || namesIn(followed).length > 0);
	if (!isNamed) return new FollowedLabels([]);
	const rows = await askReader<LabelRow[]>`${labelsSql([followed])}`;
	return what !== 'search' && rows.every(({ labels }) => labels === null) ? null : new FollowedLabels(rows);
}
