import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { type FindAct, letsIn, readKnownActs } from './known-acts';

/** As Next writes it: the first byte of an id says which arguments are used. */
const node = {
	'6036d69a': { filename: 'app/[locale]/sign-in/actions.ts', exportedName: 'signInAction' },
	'4044c020': { filename: 'app/[locale]/sign-in/actions.ts', exportedName: 'signOutAction' },
	'00866edc': { filename: 'app/[locale]/sign-in/passkey/actions.ts', exportedName: 'passkeyOptionsAction' },
	'7f153f94': { filename: 'app/[locale]/desk/new/actions.ts', exportedName: 'draftStatementAction' },
};

let folder: Temporary;
let find: FindAct;
beforeAll(async () => {
	folder = await makeTemporary('known-acts');
	await mkdir(folder.path('server'));
	await writeFile(folder.path('server/server-reference-manifest.json'), JSON.stringify({ node, edge: {} }));
	find = await readKnownActs(folder.path('.'));
});
afterAll(() => folder.remove());

test('the actions of a build are known by what they take and where they stand', () => {
	expect(Object.keys(node).map(find)).toEqual([
		{ folder: 'sign-in', name: 'signInAction', takes: 2 },
		{ folder: 'sign-in', name: 'signOutAction', takes: 1 },
		{ folder: 'sign-in/passkey', name: 'passkeyOptionsAction', takes: 0 },
		{ folder: 'desk/new', name: 'draftStatementAction', takes: 6 },
	]);
	expect([find('__proto__'), find('toString'), find('')]).toEqual([undefined, undefined, undefined]);
});

test('those that may let somebody in are known, whichever page they are sent to', () => {
	const names = Object.keys(node).flatMap((id) => find(id) ?? []);
	expect(names.filter(letsIn).map(({ name }) => name)).toEqual(['signInAction', 'passkeyOptionsAction']);
});
