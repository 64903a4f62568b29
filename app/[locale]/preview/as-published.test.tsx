import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPreviewAtDesk } from '@/archive/previews/find-preview';
import { correctEdition } from '@/archive/statements/correct-edition';
import { findStatement, type PublishedStatement } from '@/archive/statements/published';
import { saveDraft } from '@/archive/statements/save-draft';
import { startTranslation } from '@/archive/statements/start-translation';
import type { Text } from '@/archive/statements/text';
import { drafted, type Staff, staff, succeeded, throughReview } from '@/archive/testing';
import type { Locale } from '@/i18n/locales';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { StatementArticle } from '../(site)/statements/[ref]/[slug]/statement-article';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

const text = (title: string, first: string): Text => ({
	title,
	lead: `${title}.`,
	blocks: [
		{ type: 'heading', key: 'head1', text: 'One', level: 2 },
		{ type: 'paragraph', key: 'para1', text: first, marks: [{ type: 'bold', from: 0, to: 2 }] },
		{ type: 'list-item', key: 'item1', text: 'First' },
		{ type: 'list-item', key: 'item2', text: 'Second' },
	] as Text['blocks'],
});

/** The article without the instants in its times: a preview is dated as if it were published now. */
function articleOf(statement: PublishedStatement | null | undefined): string {
	if (!statement) throw new Error('There is no such statement.');
	return renderToStaticMarkup(<StatementArticle statement={statement} />).replace(/ dateTime="[^"]*Z"/gi, '');
}

const previewed = async (ref: string, version: Locale) =>
	articleOf((await findPreviewAtDesk(team.author, { ref, version }))?.statement);
const onPage = async (ref: string, locale: Locale) => articleOf(await findStatement({ ref, locale }));

test('a first edition, its translation and its correction look in the preview as they do when they are public', async () => {
	const draft = await drafted(team, text('On rain', 'It rains.'));
	const { ref } = draft;
	const first = await previewed(ref, 'en');
	expect(first).toContain('<strong>It</strong> rains.');
	await throughReview(team, draft);
	expect(await onPage(ref, 'en')).toBe(first);

	const { draftId, revisionId } = succeeded(await startTranslation(team.translator, { ref, locale: 'de' }));
	const german = text('Über Regen', 'Es regnet.');
	const saved = succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text: german }));
	const translation = await previewed(ref, 'de');
	await throughReview(team, { draftId, revisionId: saved.revisionId }, {}, team.translator);
	expect(await onPage(ref, 'de')).toBe(translation);

	const correction = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
	const corrected = succeeded(
		await saveDraft(team.author, {
			draftId: correction.draftId,
			baseRevisionId: correction.revisionId,
			text: text('On rain', 'It rained.'),
		}),
	);
	const second = await previewed(ref, 'en');
	const change = { changeClass: 'factual', changeNote: 'The tense.' } as const;
	await throughReview(team, { draftId: correction.draftId, revisionId: corrected.revisionId }, change);
	// What kind of correction it is, is said when it is published.
	const note = /<p>[^<]*<\/p><p class="change">The tense\.<\/p>/;
	const page = await onPage(ref, 'en');
	expect(page).toMatch(note);
	expect(page.replace(note, '')).toBe(second);
});
