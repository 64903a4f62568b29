import { canonicalJson, sha256 } from '@/archive/trail/canonical';
import type { Act } from '@/archive/trail/record-act';

export interface TrailRow extends Omit<Act, 'detail'> {
	seq: number;
	at: string;
	detail: string;
	previous_hash: string;
	hash: string;
}

/** Chains acts as the database's trigger does, from the trail's last entry on. */
export function trailFrom(last: { seq: number; hash: string }): (at: Date, act: Act) => TrailRow {
	let { seq, hash: previous } = last;
	return (date, { actor, act, subject, detail: told }) => {
		const at = date.toISOString();
		const detail = canonicalJson(told);
		const hash = sha256([previous, ++seq, at, actor, act, subject, detail].join('\n'));
		const row = { seq, at, actor, act, subject, detail, previous_hash: previous, hash };
		previous = hash;
		return row;
	};
}
