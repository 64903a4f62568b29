import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { listPassages } from '../passages/published';
import { reindex } from '../search/reindex';
import { removeStatement, requestRemoval } from '../statements/remove-statement';
import type { Text, Turn } from '../statements/text';
import { changeFactsAsTwo, drafted, published, type Staff, someone, staff, succeeded, translated } from '../testing';
import { listQuestionChoices, listQuestions } from './published';

let db: TestDatabase;
let team: Staff;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
});
afterAll(() => db.drop());

function turn(role: Turn['role'], key: string, speaker: string | null, ...words: string[]): Turn {
	const segments = words.map((text, at) => ({ type: 'paragraph' as const, key: `${key}p${at}`, text }));
	return { type: 'turn', key, role, speaker, segments };
}

function transcript(title: string, ...blocks: Text['blocks']): Text {
	return { title, lead: null, blocks };
}

const briefing = transcript(
	'Briefing',
	turn('answer', 'early', 'The Speaker', 'An answer before any question.'),
	turn('question', 'first', null, 'How deep is it?', 'And how cold?'),
	turn('answer', 'deep', 'The Speaker', 'Deep.'),
	turn('answer', 'cold', 'An expert', 'Cold.'),
	turn('question', 'second', 'The Paper', 'Who measured?'),
	turn('question', 'added', 'The Paper', 'And when?'),
	turn('answer', 'nobody', 'The Speaker', 'Nobody.'),
);

describe('the questions of a text', () => {
	test('are listed in its order, with who asked and who answered, and nothing of a draft', async () => {
		const { ref } = await published(team, briefing);
		await drafted(team, transcript('Secret', turn('question', 'secret', null, 'Is this secret?')));
		const { questions, count, next } = await listQuestions({ locale: 'en' });
		expect(questions.map(({ key, question, asker, answers }) => [key, question, asker, answers])).toEqual([
			[
				'first',
				'How deep is it? And how cold?',
				null,
				[
					{ key: 'deep', speaker: 'The Speaker' },
					{ key: 'cold', speaker: 'An expert' },
				],
			],
			['second', 'Who measured? And when?', 'The Paper', [{ key: 'nobody', speaker: 'The Speaker' }]],
		]);
		expect([count, next, questions[0]?.ref, questions[0]?.title]).toEqual([2, null, ref, 'Briefing']);
		expect((await listQuestions({ locale: 'de' })).questions).toEqual([]);
	});

	test('are narrowed by who answered, by topic and by year, and turned page by page', async () => {
		const { speakers, years } = await listQuestionChoices({ locale: 'en' });
		expect(speakers.map(({ name, count }) => `${name.text} ${count}`)).toEqual(['The Speaker 2']);
		expect(years).toEqual([{ year: 2018, count: 2 }]);
		const by = { locale: 'en', speaker: speakers[0]?.ref } as const;
		expect((await listQuestions(by)).count).toBe(2);
		expect(await listQuestions({ ...by, year: 1999 })).toMatchObject({ questions: [], count: 0 });
		expect(await listQuestions({ ...by, year: 2018 })).toMatchObject({ count: 2, countIsCapped: false });
		const first = await listQuestions({ ...by, year: 2018, size: 1 });
		expect(first.questions.map(({ key }) => key)).toEqual(['first']);
		const second = await listQuestions({ ...by, year: 2018, size: 1, after: first.next ?? '' });
		expect(second.questions.map(({ key }) => key)).toEqual(['second']);
		expect(second.next).toBeNull();
		const back = await listQuestions({ ...by, size: 1, before: second.previous ?? '' });
		expect(back.questions.map(({ key }) => key)).toEqual(['first']);
		expect(back.previous).toBeNull();
	});

	test('follow their text into other languages, other facts and other editions’ places', async () => {
		const { ref } = await published(team, transcript('Talk', turn('question', 'why', null, 'Why?')));
		await translated(team, ref, 'de', transcript('Gespräch', turn('question', 'why', null, 'Warum?')));
		expect((await listQuestions({ locale: 'de' })).questions.map(({ question }) => question)).toEqual(['Warum?']);
		expect(await listPassages({ ref, key: 'why' })).toEqual([
			{ locale: 'en', slug: 'talk' },
			{ locale: 'de', slug: 'gespraech' },
		]);
		expect(await listPassages({ ref, key: 'whyp0' })).toHaveLength(2);
		expect(await listPassages({ ref, key: 'absent' })).toEqual([]);
		const facts = { deliveredAt: { date: '2001-01-01' }, timeZone: 'UTC', topics: [{ labels: { en: 'Reasons' } }] };
		succeeded(await changeFactsAsTwo(team.publisher, { ref, facts }));
		const { topics, years } = await listQuestionChoices({ locale: 'de' });
		expect([topics[0]?.name.text, years]).toEqual(['Reasons', [{ year: 2001, count: 1 }]]);
		expect((await listQuestions({ locale: 'de', topic: topics[0]?.ref })).count).toBe(1);
	});

	test('go with a text that is removed, and are the same when made again', async () => {
		const { ref } = await published(team, transcript('Gone', turn('question', 'gone', null, 'Is it gone?')));
		expect((await listQuestions({ locale: 'en' })).count).toBe(4);
		succeeded(await requestRemoval(team.publisher, { ref, reasons: { en: 'Sent by mistake.' } }));
		succeeded(await removeStatement(await someone('publisher'), { ref }));
		const before = [await listQuestions({ locale: 'en' }), await listQuestionChoices({ locale: 'en' })];
		expect(before[0]).toMatchObject({ count: 3 });
		expect(await listPassages({ ref, key: 'gone' })).toEqual([]);
		await reindex();
		expect([await listQuestions({ locale: 'en' }), await listQuestionChoices({ locale: 'en' })]).toEqual(before);
	});

	test('are counted where facets meet, among no more than five thousand of the rarest', async () => {
		await db.desk.$executeRaw`
			INSERT INTO published.question_entry (statement_id, locale, key, ref, sorted_at, place, question, answers, facets)
			SELECT gen_random_uuid(), 'en', 'key', 'many', now(), -1, 'Why?', '[]',
				ARRAY['en:year:1990', 'en:speaker:often'] || CASE WHEN n <= 300 THEN ARRAY['en:topic:seldom'] ELSE '{}' END
			FROM generate_series(1, 5200) n`;
		const often = { locale: 'en', year: 1990, speaker: 'often' } as const;
		expect(await listQuestions(often)).toMatchObject({ count: 5000, countIsCapped: true });
		expect(await listQuestions({ ...often, topic: 'seldom' })).toMatchObject({ count: 300, countIsCapped: false });
		expect(await listQuestions({ ...often, topic: 'never' })).toMatchObject({ count: 0, countIsCapped: false });
		expect(await listQuestions({ ...often, year: undefined })).toMatchObject({ count: 5200, countIsCapped: false });
	});
});
