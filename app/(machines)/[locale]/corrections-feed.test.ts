import { parseAtomFeed } from 'feedsmith';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { correctEdition } from '@/archive/statements/correct-edition';
import { saveDraft } from '@/archive/statements/save-draft';
import { published, type Staff, staff, succeeded, throughReview, translated, words } from '@/archive/testing';
import type { FeedFormat } from '@/i18n/paths';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { correctionsAnswer } from './corrections-feed';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
	const { ref } = await published(team, words('On water', 'The water is clean.'));
	await translated(team, ref, 'de', words('Über Wasser', 'Das Wasser ist sauber.'));
	const { draftId, revisionId } = succeeded(await correctEdition(team.translator, { ref, locale: 'de' }));
	const text = words('Über Wasser', 'Das Wasser ist klar.');
	const saved = succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text }));
	const change = { changeClass: 'translation', changeNote: 'Es ist klar.' } as const;
	await throughReview(team, { draftId, revisionId: saved.revisionId }, change, team.translator);
});
afterAll(() => db.drop());

async function told(format: FeedFormat): Promise<string> {
	const request = new NextRequest(`http://localhost/en/corrections.${format}`);
	return (await correctionsAnswer(request, 'en', format)).text();
}

describe('the feed of corrections', () => {
	test('says in its own language what it holds', async () => {
		expect(parseAtomFeed(await told('atom')).subtitle?.value).toMatch(/^Every change that .* made to a text/);
		expect(JSON.parse(await told('json')).description).toMatch(/^Every change that .* made to a text/);
	});

	test('tells of each text in that text’s language alone', async () => {
		const atom = await told('atom');
		expect(atom).toContain('<entry xml:lang="de">');
		const [entry] = parseAtomFeed(atom).entries ?? [];
		expect(entry?.summary?.value).toBe('Berichtigte Ausgabe. Es ist klar.');
		expect(entry?.categories?.map(({ label }) => label)).toEqual(['Rede']);
		const [item] = JSON.parse(await told('json')).items;
		expect(item).toMatchObject({ language: 'de', summary: 'Berichtigte Ausgabe. Es ist klar.', tags: ['Rede'] });
	});
});
