import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurn } from './in-turn';

test('one runs at a time, in the order in which they came, and a failure holds nobody up', async () => {
	const queue = inTurn();
	const told: string[] = [];
	const work = (name: string, fails = false) =>
		queue(async () => {
			told.push(`${name} begins`);
			await sleep(5);
			told.push(`${name} ends`);
			if (fails) throw new Error(name);
			return name;
		});
	const all = await Promise.allSettled([work('first', true), work('second'), work('third')]);
	expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
	expect(told).toEqual(['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});
