import { randomUUID } from 'node:crypto';
import { signIn } from '../../nodes/sign-in';
import { signInOf } from '../members';
import type { Door } from './doors';
import { type Call, knock } from './knock';
import { type Account, asOwner, makeMember } from './people';

/** What the calls are about. */
export interface World {
	/** A draft of an English original by somebody else: in no review, without a text, with an older revision. */
	draft: Draft;
	/** A statement that is public in all languages, whose original has a correction open. */
	published: string;
	withdrawn: string;
	/** A member whom nothing else is done to, and one who is deactivated. */
	target: Account;
	deactivated: Account;
	/** Another draft, to be discarded. */
	newDraft(): Promise<Draft>;
}

export interface Draft {
	ref: string;
	draftId: string;
	older: string;
	head: string;
}

export async function makeWorld(url: string, doors: readonly Door[]): Promise<World> {
	const author = await signIn(url, { ...signInOf('author'), roles: '' });
	const doorTo = (name: string) => {
		const found = doors.find((door) => door.name.endsWith(` ${name}`));
		if (!found) throw new Error(`There is no ${name}.`);
		return found;
	};
	const act = (name: string, call: Call) => knock(url, doorTo(name), call, author);

	async function newDraft(): Promise<Draft> {
		const title = `Matrix ${randomUUID()}`;
		const form = { locale: 'en', original: 'en', kind: 'speech', title, date: '2024-03-07', timeZone: 'UTC' };
		await act('draftStatementAction', { form, state: { reason: null, filled: null } });
		return findDraft(title);
	}

	const first = await newDraft();
	await save(url, author, first);
	const draft = { ...first, ...(await findDraft(null, first.draftId)), older: first.head };
	const published = await refOf(
		`SELECT s.ref FROM statement s JOIN language_version v ON v.statement_id = s.id AND v.live_edition_id IS NOT NULL
			WHERE NOT EXISTS (SELECT FROM withdrawal w WHERE w.statement_id = s.id)
				AND EXISTS (SELECT FROM language_version o WHERE o.statement_id = s.id AND o.role = 'original' AND o.locale = 'en')
			GROUP BY s.ref ORDER BY count(*) DESC, s.ref LIMIT 1`,
	);
	await act('correctAction', { form: { locale: 'en', ref: published, version: 'en' } });
	const withdrawn = await refOf(
		`SELECT s.ref FROM statement s JOIN withdrawal w ON w.statement_id = s.id WHERE w.kind = 'withdrawn' AND w.revoked_at IS NULL LIMIT 1`,
	);
	const [target, deactivated] = [await makeMember([]), await makeMember([])];
	await deactivate(deactivated);
	return { draft, published, withdrawn, target, deactivated, newDraft };
}

/** A second revision, so that there is an older one. */
async function save(url: string, cookie: string, { draftId, head }: Draft): Promise<void> {
	const text = { title: 'Matrix, saved', lead: null, blocks: [] };
	const response = await fetch(`${url}/en/desk/drafts/${draftId}/text`, {
		method: 'PUT',
		headers: { cookie, origin: url, 'if-match': `"${head}"`, 'content-type': 'application/json' },
		body: JSON.stringify(text),
	});
	if (!response.ok) throw new Error(`Saving answered ${response.status}: ${await response.text()}`);
}

async function findDraft(title: string | null, id: string | null = null): Promise<Draft> {
	const { rows } = await asOwner((client) =>
		client.query<Draft>(
			`SELECT s.ref, d.id AS "draftId", d.head_revision_id AS head, d.head_revision_id AS older FROM draft d
				JOIN revision r ON r.id = d.head_revision_id JOIN language_version v ON v.id = d.language_version_id
				JOIN statement s ON s.id = v.statement_id WHERE d.id = $2 OR r.title = $1`,
			[title, id],
		),
	);
	if (!rows[0]) throw new Error('The draft was not begun.');
	return rows[0];
}

async function refOf(query: string): Promise<string> {
	const { rows } = await asOwner((client) => client.query<{ ref: string }>(query));
	if (!rows[0]) throw new Error(`Nothing is found by ${query}`);
	return rows[0].ref;
}

async function deactivate({ id }: Account): Promise<void> {
	await asOwner(async (client) => {
		await client.query('BEGIN');
		await client.query(
			`INSERT INTO trail_entry (actor, act, subject, detail) VALUES ('system', 'deactivate-member', $1, '{}')`,
			[`member:${id}`],
		);
		await client.query('UPDATE member SET deactivated_at = now() WHERE id = $1', [id]);
		await client.query('COMMIT');
	});
}
