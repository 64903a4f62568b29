import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { askOfKnown, KnownRefs } from './known-refs';

const open: KnownRefs[] = [];
afterEach(() => {
	for (const refs of open.splice(0)) refs.stop();
});

/** An archive whose refs are given out two at a time, and how it stands with them. */
function archive(refs: string[]) {
	const state = { refs, isCurrent: true, asked: 0, fails: false };
	const known = new KnownRefs({
		isCurrent: async () => state.isCurrent,
		list: async (after) => {
			state.asked += 1;
			if (state.fails) throw new Error('no database');
			await sleep(1);
			return state.refs.filter((ref) => ref > after).slice(0, 2);
		},
	});
	open.push(known);
	return { state, known };
}

const ready = (known: KnownRefs) => vi.waitFor(() => expect(known.mayBe('n0thng')).toBe(false), { timeout: 4_000 });

test('anything may be until all refs were read, then those alone', async () => {
	const { known } = archive(['000000', '2k9x4m', '7zzzzz', 'bbbbbb', 'zzzzzz']);
	expect(known.mayBe('n0thng')).toBe(true);
	await ready(known);
	for (const ref of ['000000', '2k9x4m', '7zzzzz', 'bbbbbb', 'zzzzzz']) expect(known.mayBe(ref)).toBe(true);
	for (const ref of ['000001', '2k9x4n', 'zzzzzy', 'a00000']) expect(known.mayBe(ref)).toBe(false);
});

test('of an empty archive nothing may be, and what is heard of may', async () => {
	const { known } = archive([]);
	known.drop(['statement:aaaaaa', 'feed:en']);
	await ready(known);
	known.drop(['statements', 'statement:bbbbbb']);
	expect(['aaaaaa', 'bbbbbb', 'cccccc'].map((ref) => known.mayBe(ref))).toEqual([true, true, false]);
});

test('what is heard of while others are read stays, and when anything may have changed all are read again', async () => {
	const { state, known } = archive(['bbbbbb', 'cccccc', 'dddddd']);
	await sleep(2);
	known.drop(['statement:aaaaaa']);
	await ready(known);
	expect(known.mayBe('aaaaaa')).toBe(true);
	state.refs = ['aaaaaa', 'eeeeee'];
	known.drop(null);
	expect(known.mayBe('n0thng')).toBe(true);
	await ready(known);
	expect(['aaaaaa', 'bbbbbb', 'eeeeee'].map((ref) => known.mayBe(ref))).toEqual([true, false, true]);
});

test('nothing is read from a database that is behind, and one that fails is asked again', async () => {
	const { state, known } = archive(['bbbbbb']);
	state.isCurrent = false;
	known.drop(null);
	await sleep(20);
	const before = state.asked;
	expect(known.mayBe('n0thng')).toBe(true);
	Object.assign(state, { isCurrent: true, fails: true });
	await vi.waitFor(() => expect(state.asked).toBeGreaterThan(before), { timeout: 3_000 });
	expect(known.mayBe('n0thng')).toBe(true);
	state.fails = false;
	await ready(known);
	expect(known.mayBe('bbbbbb')).toBe(true);
});

test('a statement is asked for only when there may be one, and always while changes are not heard of', async () => {
	const { known } = archive(['bbbbbb']);
	await ready(known);
	const findAddress = vi.fn(async () => ({ status: 'removed' as const }));
	const truth = { standing: 'following' as 'following' | 'asking' };
	const find = askOfKnown(findAddress, known, truth);
	expect(await find({ ref: 'aaaaaa', locale: 'en' })).toBe(null);
	expect(findAddress).not.toHaveBeenCalled();
	expect(await find({ ref: 'bbbbbb', locale: 'en' })).toEqual({ status: 'removed' });
	truth.standing = 'asking';
	expect(await find({ ref: 'aaaaaa', locale: 'en' })).toEqual({ status: 'removed' });
});
