import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Text } from '@/archive/statements/text';
import { Keeper } from './keeper';
import type { LocalCopy, SaveAnswer, SaveState } from './save-state';

const textOf = (...lines: string[]): Text => ({
	title: 'On water',
	lead: null,
	blocks: lines.map((text, index) => ({ type: 'paragraph' as const, key: `key${index}`, text })),
});

/** A server with one draft, a browser with one place to keep a copy, and an editor that shows a text. */
function desk(first: Text) {
	const server = { revision: 'r0', text: first, signedIn: true, reachable: true, saves: 0 };
	const browser: { copy: LocalCopy | null } = { copy: null };
	const editor = { text: first, state: { status: 'saved' } as SaveState };
	const send = async (base: string, text: Text): Promise<SaveAnswer> => {
		await new Promise((resolve) => setTimeout(resolve, 50));
		if (!server.reachable) return { status: 'unreachable' };
		if (!server.signedIn) return { status: 'signed-out' };
		if (base !== server.revision) return { status: 'conflict', revision: server.revision, text: server.text };
		server.saves += 1;
		server.revision = `r${server.saves}`;
		server.text = text;
		return { status: 'saved', revision: server.revision };
	};
	const keeper = new Keeper(
		{ revision: 'r0', text: first },
		{
			send,
			keepLocally: (copy) => {
				browser.copy = copy;
			},
			forgetLocally: () => {
				browser.copy = null;
			},
			adopt: (text) => {
				editor.text = text;
			},
			show: (state) => {
				editor.state = state;
			},
		},
	);
	const write = (text: Text) => {
		editor.text = text;
		keeper.change(text);
	};
	return { server, browser, editor, keeper, write };
}

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

describe('keeping a text', () => {
	test('writes every change to the browser at once and to the server after a pause', async () => {
		const { server, browser, editor, write } = desk(textOf('a'));
		write(textOf('ab'));
		expect(browser.copy?.text).toEqual(textOf('ab'));
		await vi.advanceTimersByTimeAsync(700);
		expect(server.saves).toBe(0);
		await vi.advanceTimersByTimeAsync(300);
		expect(server.text).toEqual(textOf('ab'));
		expect(browser.copy).toBeNull();
		expect(editor.state.status).toBe('saved');
	});

	test('saves at least every five seconds of steady typing', async () => {
		const { server, write } = desk(textOf(''));
		for (let index = 0; index < 60; index += 1) {
			write(textOf('x'.repeat(index)));
			await vi.advanceTimersByTimeAsync(100);
		}
		expect(server.saves).toBeGreaterThanOrEqual(1);
	});

	test('does not take an answer for words typed after sending', async () => {
		const { server, browser, write } = desk(textOf('a'));
		write(textOf('ab'));
		await vi.advanceTimersByTimeAsync(820);
		write(textOf('abc'));
		await vi.advanceTimersByTimeAsync(40);
		expect(server.text).toEqual(textOf('ab'));
		expect(browser.copy?.text).toEqual(textOf('abc'));
		await vi.advanceTimersByTimeAsync(1_000);
		expect(server.text).toEqual(textOf('abc'));
	});

	test.each(['signedIn', 'reachable'] as const)('waits until the server is %s again, and goes on', async (what) => {
		const { server, browser, editor, write } = desk(textOf('a'));
		server[what] = false;
		write(textOf('ab'));
		await vi.advanceTimersByTimeAsync(2_000);
		expect(editor.state.status).toBe(what === 'signedIn' ? 'signed-out' : 'offline');
		expect(browser.copy?.text).toEqual(textOf('ab'));
		server[what] = true;
		await vi.advanceTimersByTimeAsync(6_000);
		expect(server.text).toEqual(textOf('ab'));
		expect(editor.state.status).toBe('saved');
	});

	test('joins another’s words in other segments without a question', async () => {
		const { server, editor, write } = desk(textOf('a', 'b'));
		server.text = textOf('a', 'b, theirs');
		server.revision = 'theirs';
		write(textOf('a, mine', 'b'));
		await vi.advanceTimersByTimeAsync(2_000);
		expect(server.text).toEqual(textOf('a, mine', 'b, theirs'));
		expect(editor.text).toEqual(textOf('a, mine', 'b, theirs'));
	});

	test('asks where both changed one segment, and loses neither', async () => {
		const { server, browser, editor, keeper, write } = desk(textOf('a', 'b'));
		server.text = textOf('a, theirs', 'b');
		server.revision = 'theirs';
		write(textOf('a, mine', 'b'));
		await vi.advanceTimersByTimeAsync(2_000);
		expect(editor.state).toMatchObject({ status: 'conflict', conflicts: [{ key: 'key0' }] });
		expect(browser.copy).toMatchObject({ base: 'r0', text: textOf('a, mine', 'b') });
		keeper.resolve({});
		await vi.advanceTimersByTimeAsync(2_000);
		expect(server.text.blocks).toMatchObject([{ text: 'a, mine' }, { text: 'a, theirs' }, { text: 'b' }]);
	});

	test('goes on from what a killed tab left behind', async () => {
		const before = desk(textOf('a', 'b'));
		before.write(textOf('a, unsaved', 'b'));
		const copy = before.browser.copy;
		before.keeper.stop();
		const after = desk(textOf('a', 'b, saved elsewhere'));
		if (copy) after.keeper.recover(copy);
		await vi.advanceTimersByTimeAsync(2_000);
		expect(after.server.text).toEqual(textOf('a, unsaved', 'b, saved elsewhere'));
	});

	test('stops, and keeps the words here, when the draft is closed', async () => {
		const first = textOf('a');
		const shown: SaveState[] = [];
		const kept: LocalCopy[] = [];
		const keeper = new Keeper(
			{ revision: 'r0', text: first },
			{
				send: async () => ({ status: 'closed', reason: 'not-found' }),
				keepLocally: (copy) => kept.push(copy),
				forgetLocally: () => kept.splice(0),
				adopt: () => {},
				show: (state) => shown.push(state),
			},
		);
		keeper.change(textOf('ab'));
		await vi.advanceTimersByTimeAsync(2_000);
		expect(shown.at(-1)).toEqual({ status: 'closed', reason: 'not-found' });
		expect(kept.at(-1)?.text).toEqual(textOf('ab'));
	});
});
