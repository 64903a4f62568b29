import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Locale, locales } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { watchShown } from '@/platform/shown';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { countByDay, countByMonth, countByYear, listDelays } from '../calendar/published';
import { countCorrections, listCorrections } from '../corrections/published';
import { findHistory, listHashedEditions } from '../editions/published';
import { findFollowedLabels } from '../following/published';
import { type Noun, nouns } from '../labels/ensure-named';
import { keepOffice } from '../labels/keep-office';
import { labelName } from '../labels/label-name';
import { mergeNames } from '../labels/merge-names';
import { findName, findNameAddress, listNames } from '../labels/published';
import { listPassages } from '../passages/published';
import { listQuestionChoices, listQuestions } from '../questions/published';
import { findQuoted } from '../quotes/published';
import { listFilterChoices } from '../search/filter-choices';
import { listStatements } from '../search/published';
import { findStatementPage } from '../statement-page/published';
import { correctEdition } from '../statements/correct-edition';
import type { FactsInput } from '../statements/facts';
import { findAddress, findMissing, findTombstone } from '../statements/published';
import { redirectStatement, requestRedirect } from '../statements/redirect-statement';
import { removeStatement, requestRemoval } from '../statements/remove-statement';
import { saveDraft } from '../statements/save-draft';
import type { Text } from '../statements/text';
import { restoreStatement, withdrawStatement } from '../statements/withdraw-statement';
import { countSitemaps, listEditionsForFeed, listForSitemap, listStatementEditions } from '../syndication/published';
import {
	changeFactsAsTwo,
	drafted,
	published,
	type Staff,
	someone,
	staff,
	succeeded,
	throughReview,
	translated,
	words,
} from '../testing';
import { readChanges } from './read-changes';

let db: TestDatabase;
let team: Staff;
let connection: pg.Client;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
	connection = new pg.Client({ connectionString: db.url });
	await connection.connect();
});
afterAll(async () => {
	await connection.end();
	await db.drop();
});

type Asks = Record<string, () => Promise<unknown>>;

function asksOf(ref: string, locale: Locale): Asks {
	const key = { ref, locale };
	return {
		// What else belongs near it may be late: see `listRelated`.
		page: async () => ({ ...(await findStatementPage(key)), related: null }),
		missing: () => findMissing(key),
		tombstone: () => findTombstone(key),
		address: () => findAddress(key),
		history: () => findHistory(key),
		quoted: () => findQuoted({ ...key, number: 1 }),
		feed: () => listStatementEditions(key),
		hashed: () => listHashedEditions({ ref }),
		passages: () => listPassages({ ref, key: 'para1' }),
		followed: () => findFollowedLabels({ what: 'statement', target: ref }),
	};
}

function asksOfName(noun: Noun, ref: string, locale: Locale): Asks {
	const key = { noun, ref, locale };
	const filter = { [noun === 'person' ? 'speaker' : noun]: ref };
	return {
		name: () => findName(key),
		address: () => findNameAddress(key),
		feed: () => listEditionsForFeed({ locale, named: { noun, ref } }),
		list: () => listStatements({ locale, ...filter }),
		followed: () => findFollowedLabels({ what: noun, target: ref }),
	};
}

function asksOfAll(locale: Locale): Asks {
	const names = nouns.map((noun) => [noun, () => listNames({ noun, locale })]);
	const searches = ['water', 'lind', '"the water"', 'wather'].map((query) => [
		query,
		() => listStatements({ locale, query }),
	]);
	return {
		...Object.fromEntries([...names, ...searches]),
		list: () => listStatements({ locale }),
		choices: () => listFilterChoices({ locale }),
		questions: () => listQuestions({ locale }),
		questionChoices: () => listQuestionChoices({ locale }),
		feed: () => listEditionsForFeed({ locale }),
		corrections: () => listCorrections({ language: locale }),
		countedCorrections: () => countCorrections({}),
		years: countByYear,
		months: () => countByMonth({ year: 2018 }),
		days: async () => [...(await countByDay({ year: 2018, month: 6 })).days],
		delays: listDelays,
		sitemaps: () => countSitemaps(),
		sitemap: () => listForSitemap({ page: 1 }),
	};
}

/** Everything that the public can ask for, what it is told and what that shows. */
async function askAll(refs: readonly string[]): Promise<Map<string, { told: string; tags: string[] }>> {
	const named = await deskDb().$queryRaw<{ noun: Noun; ref: string }[]>`
		SELECT 'person' AS noun, ref FROM person UNION ALL SELECT 'place', ref FROM place
		UNION ALL SELECT 'event', ref FROM event UNION ALL SELECT 'topic', ref FROM topic`;
	const answers = new Map<string, { told: string; tags: string[] }>();
	for (const locale of locales.slice(0, 2)) {
		const all = [
			['', asksOfAll(locale)] as const,
			...refs.map((ref) => [ref, asksOf(ref, locale)] as const),
			...named.map(({ noun, ref }) => [`${noun} ${ref}`, asksOfName(noun, ref, locale)] as const),
		];
		for (const [of, asks] of all) {
			for (const [what, ask] of Object.entries(asks)) {
				const { made, tags } = await watchShown(ask);
				answers.set(`${locale} ${of} ${what}`, { told: JSON.stringify(made) ?? '', tags });
			}
		}
	}
	return answers;
}

async function correct(ref: string, text: Text): Promise<void> {
	const { draftId, revisionId } = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
	const saved = succeeded(await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text }));
	await throughReview(
		team,
		{ draftId, revisionId: saved.revisionId },
		{ changeClass: 'factual', changeNote: 'A word.' },
	);
}

const briefing: Text = {
	title: 'Briefing',
	lead: null,
	blocks: [
		{
			type: 'turn',
			key: 'first',
			role: 'question',
			speaker: 'The Paper',
			segments: [{ type: 'paragraph', key: 'firstp0', text: 'How deep is the water?' }],
		},
		{
			type: 'turn',
			key: 'deep',
			role: 'answer',
			speaker: 'The Speaker',
			segments: [{ type: 'paragraph', key: 'deepp0', text: 'Deep.' }],
		},
	],
};

test('whatever an act changes of what the public is told shows a tag that the act touches', async () => {
	const [one, two, three, asked] = [
		(await published(team, words('On water', 'The water is clean.'))).ref,
		(await published(team, words('On rain', 'The rain is clean.'))).ref,
		(await published(team, words('On snow', 'The snow is clean.'))).ref,
		(await published(team, briefing)).ref,
	] as const;
	const called = (en: string) => ({ labels: { en } });
	const facts = (more: Partial<FactsInput>): FactsInput => ({
		deliveredAt: { date: '2018-06-12' },
		timeZone: 'Asia/Almaty',
		speakers: [],
		...more,
	});
	const refOf = async (noun: Noun, name: string) =>
		(await listNames({ noun, locale: 'en' })).find((listed) => listed.name.text === name)?.ref ?? '';
	const other = await someone('publisher');
	const reasons = { en: 'Sent by mistake.' };
	const remove = async (ref: string) => {
		succeeded(await requestRemoval(team.publisher, { ref, reasons }));
		return removeStatement(other, { ref });
	};
	const office = { office: called('Clerk'), held: { from: '2001-01-01' } };
	const acts: Record<string, () => Promise<unknown>> = {
		draft: () => drafted(team),
		facts: () =>
			changeFactsAsTwo(team.publisher, {
				ref: one,
				facts: facts({
					speakers: [{ person: called('Anna'), ...office }],
					place: called('Here'),
					event: called('Opening'),
					topics: [called('Wind')],
				}),
			}),
		otherFacts: () =>
			changeFactsAsTwo(team.publisher, {
				ref: asked,
				facts: facts({ speakers: [{ person: called('Anne') }], topics: [called('Winds')] }),
			}),
		publish: () => published(team, words('On air', 'The air is clean.')),
		translate: () => translated(team, one, 'de', words('Über Wasser', 'Das Wasser ist sauber.')),
		correct: () => correct(one, words('On waters', 'The water is clear.')),
		correctQuestions: () => correct(asked, { ...briefing, title: 'Briefing at noon' }),
		label: async () =>
			labelName(team.publisher, {
				noun: 'person',
				ref: await refOf('person', 'Anna'),
				names: { en: { label: 'Anna Lind', aliases: ['Wather'] }, de: { label: 'Änne Lind' } },
			}),
		labelTopic: async () =>
			labelName(team.publisher, {
				noun: 'topic',
				ref: await refOf('topic', 'Wind'),
				names: { en: { label: 'The wind' } },
			}),
		office: async () => {
			const person = await refOf('person', 'Anna Lind');
			const { id } = await deskDb().office.findFirstOrThrow({ where: { person: { ref: person } } });
			const names = { en: 'Head clerk' };
			return keepOffice(team.publisher, { person, officeId: id, from: '2002-01-01', to: '', names });
		},
		mergeTopics: async () => {
			const [ref, into] = [await refOf('topic', 'Winds'), await refOf('topic', 'The wind')];
			return mergeNames(team.publisher, { noun: 'topic', ref, into });
		},
		mergePeople: async () => {
			const [ref, into] = [await refOf('person', 'Anne'), await refOf('person', 'Anna Lind')];
			return mergeNames(team.publisher, { noun: 'person', ref, into });
		},
		withdraw: () => withdrawStatement(team.publisher, { ref: one, reasons }),
		renameMember: () => deskDb().member.update({ where: { id: team.publisher.id }, data: { name: 'Renamed' } }),
		restore: () => restoreStatement(team.publisher, { ref: one }),
		redirect: async () => {
			const { requestId } = succeeded(await requestRedirect(team.publisher, { ref: two, to: three, reasons }));
			return redirectStatement(other, { ref: two, requestId });
		},
		restoreRedirected: () => restoreStatement(other, { ref: two }),
		remove: () => remove(one),
		removeQuestions: () => remove(asked),
	};

	const refs = [one, two, three, asked];
	const missed: string[] = [];
	let before = await askAll(refs);
	for (const [name, act] of Object.entries(acts)) {
		const { bookmark } = await readChanges(connection, null);
		const outcome = await act();
		if (typeof outcome === 'object' && outcome && 'ok' in outcome) expect(outcome.ok, name).toBe(true);
		const { changes } = await readChanges(connection, bookmark);
		const touched = new Set(changes?.flatMap(({ tags }) => tags));
		const after = await askAll(refs);
		const changed = [...before].filter(([question, { told }]) => after.get(question)?.told !== told);
		for (const [question, { tags }] of changed)
			if (!tags.some((tag) => touched.has(tag))) missed.push(`${name} changes "${question}", which shows ${tags}`);
		expect(changed.length > 0, name).toBe(name !== 'draft');
		before = after;
	}
	expect(missed).toEqual([]);
}, 120_000);
