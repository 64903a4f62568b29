import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someone, staff } from '@/archive/testing';
import { buildSite } from '@/bin/build-site';
import type { Running } from '@/bin/run-program';
import { closeDatabases, deskDb } from '@/platform/db';
import { setEnv } from '@/platform/env';
import { findFreePort } from '@/platform/free-port';
import { migrate } from '@/platform/migrate';
import { type Postgres, startPostgres } from '@/platform/postgres';
import { newPassword } from '@/platform/reader-role';
import { makeTemporary, type Temporary } from '@/platform/testing/temporary';
import { startNode } from '../nodes/start-node';
import { type ActionDoor, listActions, listDeskPages, listHandlers } from './doors';
import { handlers } from './handlers';
import { knock } from './knock';
import { laws } from './laws';
import { type Person, people, signInAll } from './people';
import { subjects } from './subjects';

let temporary: Temporary;
let postgres: Postgres;
let node: Running;
let url: string;
let actions: ActionDoor[];
let made: ReturnType<typeof subjects>;
let cookies: Map<Person, string>;

beforeAll(async () => {
	temporary = await makeTemporary('doors');
	postgres = await startPostgres({ directory: temporary.path('postgres') });
	await migrate(postgres.url, { readerPassword: postgres.readerPassword });
	const port = await findFreePort();
	url = `http://localhost:${port}`;
	setEnv({
		DATABASE_URL: postgres.url,
		READER_DATABASE_URL: '',
		PORT: String(port),
		PUBLIC_URL: url,
		DATA_DIR: temporary.path('node'),
		AUTH_SECRET: newPassword(),
		SIGN_INS_PER_MINUTE: '100000',
		EXPORTS_PER_MINUTE: '100000',
	});
	actions = await listActions(await buildSite());
	made = subjects(await staff(), await someone('admin'));
	node = await startNode(url);
	({ cookies } = await signInAll(url));
});
afterAll(async () => {
	await node?.stop();
	await closeDatabases();
	await postgres?.stop();
	await temporary.remove();
});

const acts = () => deskDb().trailEntry.count();

describe('route handlers', () => {
	test('all have a law, and no law is about one that is gone', async () => {
		expect(await listHandlers()).toEqual(Object.keys(handlers).sort());
	});

	test.each(Object.entries(handlers))('%s', async (_, { may, call, gives = 200, refuses = 403 }) => {
		const asked = await call(made);
		const served = may === 'all' ? people : may;
		const before = await acts();
		for (const person of people.filter((one) => !served.includes(one))) {
			const { status } = await ask(person, asked);
			expect(status, person).toBe(person === 'anonymous' ? 401 : refuses);
		}
		expect(await acts(), 'acts of those who were refused').toBe(before);
		const bodies = new Set<string>();
		for (const person of served) {
			const response = await ask(person, may === 'all' ? asked : await call(made));
			expect(response.status, person).toBe(gives);
			bodies.add(await response.text());
		}
		if (may === 'all') expect(bodies.size, 'what everybody gets').toBe(1);
	});

	test('find files by their names, of whatever letters, and nothing by what cannot be read', async () => {
		const { draftId } = await made.inWork();
		const headers = { origin: url, cookie: cookies.get('author') ?? '' };
		const body = `WEBVTT\n\n00:00.000 --> 00:01.000\n${crypto.randomUUID()}\n`;
		const given = await fetch(`${url}/en/desk/drafts/${draftId}/files`, {
			method: 'POST',
			headers: { ...headers, 'x-file-name': encodeURIComponent('größe.vtt') },
			body,
		});
		const { file } = await given.json();
		const statusOf = async (name: string) =>
			(await fetch(`${url}/en/desk/files/${file.hash}/${name}`, { headers })).status;
		expect(await statusOf(encodeURIComponent(file.name))).toBe(200);
		for (const name of ['%25', '%25zz', '%2525zz', 'other.vtt']) expect(await statusOf(name), name).toBe(404);
	});

	function ask(person: Person, { path, ...init }: Awaited<ReturnType<(typeof handlers)[string]['call']>>) {
		const headers = { ...init.headers, origin: url, cookie: cookies.get(person) ?? '' };
		return fetch(url + path, { ...init, headers });
	}
});

describe('pages of the desk', () => {
	test('show nothing to who is not signed in, whatever the address names', async () => {
		const { ref } = await made.inWork();
		const memberId = await made.colleague();
		const named: Record<string, string> = { ref, version: 'en', noun: 'topic', id: memberId };
		for (const page of await listDeskPages()) {
			const isName = page.startsWith('desk/names/');
			const path = page.replace(/\[(\w+)\]/g, (_, name: string) =>
				isName && name === 'ref' ? 'abc123' : (named[name] ?? ''),
			);
			expect(path).not.toContain('//');
			const response = await fetch(`${url}/en/${path}`, { redirect: 'manual' });
			// What an address lacks is not there for anybody.
			if (page.endsWith('/changes')) expect(response.status, path).toBe(404);
			else expect(response.headers.get('location'), path).toMatch(/\/en\/sign-in\?back=/);
			expect(await response.text(), path).not.toContain('On doors');
		}
	});
});

describe('server actions', () => {
	test('all have a law, and no law is about one that is gone', () => {
		expect(actions.map(({ door }) => door).sort()).toEqual(Object.keys(laws).sort());
	});

	test('do nothing with what no page sends, and say that this is its sender’s fault', async () => {
		const before = await acts();
		const post = (id: string, body: string) =>
			fetch(`${url}/en/desk/new`, { method: 'POST', headers: { 'next-action': id, origin: url }, body });
		for (const { id, door } of actions) {
			for (const body of ['{not json', '', '{}', '["$K1"', `[${'['.repeat(50_000)}${']'.repeat(50_000)}]`]) {
				const response = await post(id, body);
				expect([response.status, await response.text()], door).toEqual([400, 'The form cannot be read.\n']);
			}
			const empty = await post(id, '[]');
			expect(empty.status, door).toBe(door === 'sign-in/passkey#passkeyOptionsAction' ? 200 : 400);
			expect((await post(id.replace(/.{4}$/, 'zzzz'), '[]')).status, door).toBe(404);
		}
		expect(await acts()).toBe(before);
	});

	test.each(Object.entries(laws))(
		'%s',
		async (door, { may, call, gives = 'done', refuses = 'not-allowed', isOpen }) => {
			const id = actions.find((one) => one.door === door)?.id ?? '';
			const asked = await call(made);
			const before = await acts();
			for (const person of people.filter((one) => !may.includes(one))) {
				const outcome = await knock({ url, cookie: cookies.get(person) ?? '' }, id, asked);
				const refusal = typeof refuses === 'string' ? refuses : (refuses[person] ?? 'not-allowed');
				expect(outcome, person).toBe(person === 'anonymous' && !isOpen ? 'sign-in' : refusal);
			}
			expect(await acts(), 'acts of those who were refused').toBe(before);
			for (const person of may) {
				const outcome = await knock({ url, cookie: cookies.get(person) ?? '' }, id, await call(made));
				expect(outcome, person).toBe(gives);
			}
		},
	);
});
