import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Locale, locales } from '@/i18n/locales';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { listHashedEditions } from '../editions/published';
import { listEditionsForFeed } from '../syndication/published';
import { published, type Staff, staff, succeeded, throughReview, translated, words } from '../testing';
import { correctEdition } from './correct-edition';
import { findStatement } from './published';
import { saveDraft } from './save-draft';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

/** What the public gets of a statement in each language but one, as bytes: its page but for the badges, feed and editions. */
async function bytesBut(ref: string, locale: Locale): Promise<Record<string, string>> {
	const others = locales.filter((other) => other !== locale);
	const editions = await listHashedEditions({ ref });
	const entries = others.map(async (other) => {
		const page = await findStatement({ ref, locale: other });
		const feed = await listEditionsForFeed({ locale: other });
		const own = editions?.filter((edition) => edition.locale === other);
		return [other, JSON.stringify({ ...page, versions: null, feed, own })];
	});
	return Object.fromEntries(await Promise.all(entries));
}

describe('publishing in one language', () => {
	test('leaves every other language’s page, feed and editions as they were, byte for byte', async () => {
		const { ref } = await published(team);
		await translated(team, ref, 'de', words('Über Wasser', 'Das Wasser ist sauber.'));
		await translated(team, ref, 'ru', words('О воде', 'Вода чиста.'));
		const before = await bytesBut(ref, 'fr');
		expect(before.de).toContain('Das Wasser ist sauber.');
		await translated(team, ref, 'fr', words('De l’eau', 'L’eau est propre.'));
		expect(await bytesBut(ref, 'fr')).toEqual(before);

		const draft = succeeded(await correctEdition(team.translator, { ref, locale: 'fr' }));
		const text = words('De l’eau', 'L’eau est pure.');
		const saved = succeeded(
			await saveDraft(team.translator, { draftId: draft.draftId, baseRevisionId: draft.revisionId, text }),
		);
		const change = { changeClass: 'translation', changeNote: 'Plus juste.' } as const;
		await throughReview(team, { draftId: draft.draftId, ...saved }, change, team.translator);
		expect(await bytesBut(ref, 'fr')).toEqual(before);
		expect((await findStatement({ ref, locale: 'fr' }))?.edition.number).toBe(2);
	});
});
