import { expect, test } from 'vitest';
import { onceAnAnswer, shows, watchShown } from './shown';

test('an answer tells what it shows, another what that one shows', async () => {
	const one = watchShown(async () => shows('a', 'b', 'a'));
	const other = watchShown(async () => {
		await one;
		shows('c');
	});
	expect((await one).tags).toEqual(['a', 'b']);
	expect((await other).tags).toEqual(['c']);
});

test('a question is asked once an answer, and its tags are told whoever asked first', async () => {
	let asked = 0;
	const ask = () =>
		onceAnAnswer('the question', async () => {
			shows('a');
			asked += 1;
			return asked;
		});
	const answer = () => watchShown(async () => [await ask(), await ask()]);
	expect(await answer()).toEqual({ made: [1, 1], tags: ['a'] });
	expect((await answer()).made).toEqual([2, 2]);
	expect([await ask(), await ask()]).toEqual([3, 4]);
});
