import { expect, test } from '@playwright/test';
import { signIn } from '../nodes/sign-in';
import { type Door, listDoors } from './matrix/doors';
import { knock } from './matrix/knock';
import type { Law } from './matrix/laws';
import { memberLaws } from './matrix/member-laws';
import { pageLaws } from './matrix/page-laws';
import { type Person, people, signInAll } from './matrix/people';
import { statementLaws } from './matrix/statement-laws';
import { makeWorld } from './matrix/world';

const laws: Record<string, Law> = { ...statementLaws, ...memberLaws, ...pageLaws };

test('every action, route and desk page has a law that says who comes through', () => {
	const without = listDoors().filter(({ name }) => !laws[name]);
	expect(
		without.map(({ name }) => name),
		'say in e2e/desk/matrix who may do this',
	).toEqual([]);
});

test('every door lets in whom its law lets in, and nobody else', async ({ baseURL }, { attach }) => {
	test.setTimeout(900_000);
	const url = baseURL ?? '';
	const doors = listDoors().filter(({ name }) => laws[name]);
	const { accounts, cookies } = await signInAll(url);
	const world = await makeWorld(url, doors);
	const lines: string[] = [];
	const wrong: string[] = [];
	for (const door of doors) {
		const rule = laws[door.name];
		if (!rule) continue;
		const cells: string[] = [];
		for (const person of people) {
			const account = accounts.get(person);
			const cookie = rule.isLast && account ? await signIn(url, { ...account, roles: '' }) : cookies.get(person);
			const answer = await knock(url, door, await rule.call(world), cookie ?? '');
			const expected = answerFor(person, rule);
			if (answer !== expected) wrong.push(`${door.name} as ${person}: ${answer} instead of ${expected}`);
			cells.push(rule.pass.includes(person) ? 'yes' : '·');
		}
		lines.push(rowOf(door, cells));
	}
	const table = [`| door | ${people.join(' | ')} |`, `|---${'|---'.repeat(people.length)}|`, ...lines].join('\n');
	await attach('actions-and-roles.md', { body: table, contentType: 'text/markdown' });
	expect(wrong).toEqual([]);
	// A matrix in which everybody passed would show nothing.
	expect(lines.filter((line) => line.includes('·')).length).toBeGreaterThan(30);
});

function answerFor(person: Person, { pass, answer, refusal }: Law): string {
	if (pass.includes(person)) return answer;
	return person === 'anonymous' ? 'signed-out' : refusal;
}

function rowOf({ name }: Door, cells: readonly string[]): string {
	return `| ${name} | ${cells.join(' | ')} |`;
}
