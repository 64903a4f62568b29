// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import type { Text } from '@/archive/statements/text';
import { localCopies } from './local-copies';

const textOf = (...lines: string[]): Text => ({
	title: 'On water',
	lead: null,
	blocks: lines.map((text, index) => ({ type: 'paragraph', key: `key${index}`, text })),
});
const draft = { member: 'ada', draft: 'one' };

beforeEach(() => localStorage.clear());

describe('copies in the browser', () => {
	test('are found by the next tab of the same member and draft, and by no other', async () => {
		const copy = { base: 'r1', baseText: textOf('a', 'b'), text: textOf('a, on', 'b'), at: 1 };
		localCopies(draft).keep(copy);
		const { copies, settle } = await localCopies(draft).orphans();
		expect(copies).toEqual([copy]);
		expect((await localCopies({ ...draft, member: 'eve' }).orphans()).copies).toEqual([]);
		settle();
		expect((await localCopies(draft).orphans()).copies).toEqual([]);
		expect(localStorage.length).toBe(0);
	});

	test('follow the text through saves, small changes and large ones', async () => {
		const tab = localCopies(draft);
		const base = textOf('a', 'b', 'c');
		tab.keep({ base: 'r1', baseText: base, text: textOf('a', 'b, on', 'c'), at: 1 });
		const large = { base: 'r2', baseText: textOf('a', 'b, on', 'c'), text: textOf('x'.repeat(30_000), 'b, on'), at: 2 };
		tab.keep(large);
		expect((await localCopies(draft).orphans()).copies).toEqual([large]);
		const after = { base: 'r3', baseText: large.text, text: textOf('y', 'b, on', 'd'), at: 3 };
		tab.keep(after);
		expect((await localCopies(draft).orphans()).copies).toEqual([after]);
	});

	test('are gone when everything was saved', async () => {
		const tab = localCopies(draft);
		tab.keep({ base: 'r1', baseText: textOf('a'), text: textOf('ab'), at: 1 });
		tab.forget();
		expect((await localCopies(draft).orphans()).copies).toEqual([]);
	});
});
