import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { runWorker } from '@/platform/jobs';
import { type TestDatabase, testDatabase } from '@/platform/testing';
import { correctEdition } from '../statements/correct-edition';
import { removeStatement, requestRemoval } from '../statements/remove-statement';
import { saveDraft } from '../statements/save-draft';
import { restoreStatement, withdrawStatement } from '../statements/withdraw-statement';
import { tasks } from '../tasks';
import {
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
import { type AskToFollowInput, askToFollow } from './ask-to-follow';
import { confirmSubscription } from './confirm-subscription';
import { endSubscriptions } from './end-subscriptions';
import { findFollower } from './find-follower';
import { forgetFollowers } from './forget-followers';
import { queueDigests } from './send-digest';
import { tellFollowers } from './tell-followers';
import { doJobs, fieldOf, mailbox, tokenIn } from './testing';

let db: TestDatabase;
let team: Staff;
let mails: Awaited<ReturnType<typeof mailbox>>;

beforeAll(async () => {
	db = await testDatabase();
	team = await staff();
	mails = await mailbox();
});
afterAll(async () => {
	await mails.remove();
	await db.drop();
});

let count = 0;

/** An address that has confirmed a subscription, and the secret it did that with. */
async function follower(asked: Partial<AskToFollowInput> = {}) {
	count += 1;
	const address = asked.address ?? `Reader-${count}@example.org`;
	const input = { what: 'everything', target: '', languages: ['en'], locale: 'de', wantsTypos: false, cadence: 'each' };
	succeeded(await askToFollow({ ...input, ...asked, address } as AskToFollowInput));
	await doJobs();
	const token = tokenIn((await mails.read(address)).at(-1));
	succeeded(await confirmSubscription({ token }));
	return { address, token };
}

/** The mails to an address about what was followed, without the questions. */
async function newsTo(address: string) {
	await doJobs();
	return (await mails.read(address)).filter((mail) => fieldOf(mail, 'List-Id'));
}

async function corrected(ref: string, changeClass: 'typo' | 'factual', text = words('On water', 'It is very clean.')) {
	const { draftId, revisionId } = succeeded(await correctEdition(team.author, { ref, locale: 'en' }));
	const saved = succeeded(await saveDraft(team.author, { draftId, baseRevisionId: revisionId, text }));
	return throughReview(
		team,
		{ draftId, revisionId: saved.revisionId },
		{ changeClass, changeNote: 'The adverb was missing.' },
	);
}

describe('asking to follow', () => {
	test('sends one question in the reader’s language, and nothing before the answer', async () => {
		const asked = {
			address: 'ana@example.org',
			locale: 'es',
			what: 'everything',
			target: '',
			languages: ['en'],
		} as const;
		succeeded(await askToFollow({ ...asked, languages: [...asked.languages], wantsTypos: false, cadence: 'each' }));
		succeeded(await askToFollow({ ...asked, languages: [...asked.languages], wantsTypos: false, cadence: 'each' }));
		await published(team);
		await doJobs();
		const [question, ...more] = await mails.read('ana@example.org');
		expect(more).toEqual([]);
		expect(question?.subject).toBe('Confirme su dirección – Rostrum');
		expect(fieldOf(question, 'Content-Language')).toBe('es-ES');
		expect(fieldOf(question, 'Auto-Submitted')).toBe('auto-generated');
		expect(question?.html).toContain('<html lang="es">');
		expect(tokenIn(question)).not.toBe('');
	});

	test('is refused for what is no address, or not public, or not there', async () => {
		const asked: AskToFollowInput = {
			address: 'b@example.org',
			locale: 'en',
			what: 'everything',
			target: '',
			languages: ['en'],
			wantsTypos: false,
			cadence: 'each',
		};
		const ask = (more: Partial<AskToFollowInput>) => askToFollow({ ...asked, ...more });
		const draft = await drafted(team);
		for (const address of ['b', 'b@', 'b@example.org\r\nBcc: c@example.org', `${'b'.repeat(250)}@example.org`]) {
			expect(await ask({ address })).toEqual({ ok: false, reason: 'invalid' });
		}
		expect(await ask({ languages: [] })).toEqual({ ok: false, reason: 'invalid' });
		for (const target of ['', 'zzzzzz', draft.ref]) {
			expect(await ask({ what: 'statement', target })).toEqual({ ok: false, reason: 'not-found' });
			expect(await ask({ what: 'person', target })).toEqual({ ok: false, reason: 'not-found' });
		}
		const { ref } = await published(team);
		expect(await ask({ what: 'appearance', target: `${ref}.en` })).toEqual({ ok: false, reason: 'not-found' });
		expect(await ask({ what: 'appearance', target: `${ref}.es` })).toEqual({ ok: true });
	});

	test('keeps no secret of a mail, and stops at five questions without an answer', async () => {
		for (let n = 1; n <= 8; n += 1) {
			const search = { what: 'search', target: `q=${n}`, languages: ['en'], locale: 'en' } as const;
			const settings = { wantsTypos: false, cadence: 'each' as const, address: 'many@example.org' };
			succeeded(await askToFollow({ ...search, languages: ['en'], ...settings }));
		}
		await doJobs();
		const questions = await mails.read('many@example.org');
		expect(questions).toHaveLength(5);
		const rows = await deskDb().$queryRaw`SELECT s::text FROM subscription s`;
		for (const question of questions) expect(JSON.stringify(rows)).not.toContain(tokenIn(question));
	});

	test('is forgotten when nobody answers', async () => {
		await deskDb().$executeRaw`UPDATE subscription SET asked_at = now() - interval '4 days' WHERE confirmed_at IS NULL`;
		const { address } = await follower();
		await forgetFollowers();
		const left = await deskDb().$queryRaw<{ typed: string }[]>`SELECT typed FROM subscriber`;
		expect(left).toEqual([{ typed: address }]);
		expect(await confirmSubscription({ token: tokenIn((await mails.read('many@example.org'))[0]) })).toEqual({
			ok: false,
			reason: 'not-found',
		});
	});
});

describe('a follower', () => {
	test('gets one mail of one act however much of it is followed, in the language asked for', async () => {
		const { ref } = await published(team);
		const [{ person }] = await deskDb().$queryRaw<[{ person: string }]>`SELECT ref AS person FROM person LIMIT 1`;
		const { address } = await follower({ languages: ['fr'] });
		await follower({ address, what: 'person', target: person, languages: ['fr', 'ru'] });
		await follower({ address, what: 'search', target: 'q=claire', languages: ['fr'] });
		await follower({ address, what: 'search', target: 'q=nothing', languages: ['fr'] });
		await follower({ address, what: 'statement', target: ref, languages: ['fr'] });
		await translated(team, ref, 'fr', words('Sur l’eau', 'L’eau est claire.'));
		const [mail, ...more] = await newsTo(address);
		expect(more).toEqual([]);
		expect(mail?.subject).toBe('Neu auf Französisch: Sur l’eau');
		expect(fieldOf(mail, 'Content-Language')).toBe('de-DE');
		expect(mail?.html).toContain('lang="fr">Sur l’eau</a>');
		expect(mail?.text).toContain(`/fr/statements/${ref}/sur-leau`);
		expect(mail?.text).toContain('Rede · 11. Juni 2018 · Almaty · Die Sprecherin');
		expect(mail?.text?.match(/^\* .*/gm)).toEqual([
			'* Alles, was veröffentlicht wird (auf Französisch)',
			'* Person: Die Sprecherin (auf Russisch und auf Französisch)',
			'* Suche: „claire“ (auf Französisch)',
			'* Text: On water (auf Französisch)',
		]);
	});

	test('hears nothing of another language, a draft, an import of old texts, or what was before', async () => {
		const { ref } = await published(team);
		const { address } = await follower({ languages: ['ru'] });
		await translated(team, ref, 'de', words('Über Wasser', 'Das Wasser ist sauber.'));
		await drafted(team);
		await deskDb()
			.$executeRaw`INSERT INTO trail_entry (actor, act, subject, detail) VALUES ('system', 'import', ${`${ref}.ru`}, '{}')`;
		expect(await newsTo(address)).toEqual([]);
	});

	test('hears of a correction with its note, but of a misprint only when asked for', async () => {
		const { ref } = await published(team);
		const plain = await follower({ what: 'statement', target: ref });
		const exact = await follower({ what: 'statement', target: ref, wantsTypos: true });
		await corrected(ref, 'typo');
		expect(await newsTo(plain.address)).toEqual([]);
		expect(await newsTo(exact.address)).toHaveLength(1);
		await corrected(ref, 'factual', words('On clear water', 'It is clear.'));
		const [mail] = await newsTo(plain.address);
		expect(mail?.subject).toBe('Berichtigt auf Englisch: On clear water');
		expect(mail?.text).toContain('Sachliche Berichtigung');
		expect(mail?.text).toContain(`/en/statements/${ref}/changes/2-3`);
		expect(mail?.html).toContain('<p lang="en">The adverb was missing.</p>');
		expect(await newsTo(exact.address)).toHaveLength(2);
	});

	test('hears of a withdrawal, of its end, and of a removal without a word of the text', async () => {
		const { ref } = await published(team, words('On secrets', 'Secret words.'));
		const { address } = await follower({ what: 'statement', target: ref, languages: ['de'] });
		succeeded(await withdrawStatement(team.publisher, { ref, reasons: { en: 'It was a draft.' } }));
		const [withdrawn] = await newsTo(address);
		expect(withdrawn?.subject).toBe('Zurückgezogen: On secrets');
		expect(withdrawn?.html).toContain('<p lang="en">Grund: It was a draft.</p>');
		succeeded(await restoreStatement(team.publisher, { ref }));
		succeeded(await requestRemoval(team.publisher, { ref, reasons: { de: 'Ein Versehen.' } }));
		expect((await newsTo(address)).map(({ subject }) => subject)).toContain('Nicht mehr zurückgezogen: On secrets');
		const before = (await newsTo(address)).length;
		succeeded(await removeStatement(await someone('publisher'), { ref }));
		const removal = (await newsTo(address)).find(({ subject }) => subject === 'Entfernt: Rede');
		expect(await newsTo(address)).toHaveLength(before + 1);
		expect(removal?.text).toContain('Ein Versehen.');
		expect(removal?.text).toContain(`/s/${ref}`);
		expect(`${removal?.text}${removal?.html}`).not.toMatch(/secret/i);
	});

	test('is told once when a text appears in a language, and then forgotten', async () => {
		const { ref } = await published(team);
		const { address, token } = await follower({ what: 'appearance', target: `${ref}.es`, languages: ['es'] });
		await translated(team, ref, 'fr', words('Sur l’eau', 'L’eau est claire.'));
		expect(await newsTo(address)).toEqual([]);
		await translated(team, ref, 'es', words('Sobre el agua', 'El agua está limpia.'));
		const [mail, ...more] = await newsTo(address);
		expect(more).toEqual([]);
		expect(mail?.subject).toBe('Neu auf Spanisch: Sobre el agua');
		expect(mail?.text).toContain('* On water, sobald der Text auf Spanisch erscheint');
		expect(await findFollower({ token })).toBeNull();
		expect(await deskDb().$queryRaw`SELECT 1 FROM subscriber WHERE typed = ${address}`).toEqual([]);
	});

	test('gets what was published while no node ran, but not what is old', async () => {
		const { address } = await follower();
		await deskDb().$executeRaw`ALTER TABLE trail_entry DISABLE TRIGGER trail_entry_wakes_following`;
		await published(team, words('On the lake', 'It is deep.'));
		await published(team, words('On the sea', 'It is deep.'));
		await deskDb().$executeRaw`ALTER TABLE trail_entry ENABLE TRIGGER trail_entry_wakes_following`;
		expect(await newsTo(address)).toEqual([]);
		await tellFollowers();
		expect((await newsTo(address)).map(({ subject }) => subject).sort()).toEqual([
			'Neu auf Englisch: On the lake',
			'Neu auf Englisch: On the sea',
		]);
		await published(team, words('On the old days', 'They are gone.'));
		await deskDb().$executeRaw`ALTER TABLE trail_entry DISABLE TRIGGER trail_entry_immutable`;
		await deskDb()
			.$executeRaw`UPDATE trail_entry SET at = at - interval '73 hours' WHERE seq = (SELECT max(seq) FROM trail_entry)`;
		await deskDb().$executeRaw`ALTER TABLE trail_entry ENABLE TRIGGER trail_entry_immutable`;
		await deskDb().$executeRaw`UPDATE subscription SET confirmed_at = confirmed_at - interval '9 days'`;
		expect(await newsTo(address)).toHaveLength(2);
	});

	test('gets the day’s texts as one mail', async () => {
		const { address } = await follower({ cadence: 'daily' });
		await published(team, words('On the morning', 'It is bright.'));
		await published(team, words('On the evening', 'It is dark.'));
		expect(await newsTo(address)).toEqual([]);
		await queueDigests();
		const [mail, ...more] = await newsTo(address);
		expect(more).toEqual([]);
		expect(mail?.subject).toMatch(/^2 Texte am .* – Rostrum$/);
		expect(mail?.text).toMatch(/On the morning[\s\S]*On the evening/);
		await queueDigests();
		expect(await newsTo(address)).toHaveLength(1);
		succeeded(await endSubscriptions({ token: tokenIn(mail), which: 'meant' }));
		expect(await deskDb().$queryRaw`SELECT 1 FROM subscriber WHERE typed = ${address}`).toEqual([]);
	});

	test('ends what a mail was for by its header, and with the last subscription is forgotten', async () => {
		const { ref } = await published(team);
		const { address, token } = await follower({ what: 'statement', target: ref });
		await follower({ address, what: 'search', target: 'q=zebra' });
		await corrected(ref, 'factual');
		const [mail] = await newsTo(address);
		expect(fieldOf(mail, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
		const own = /^<.*\/de\/follow\/([\w-]{43})>$/.exec(fieldOf(mail, 'List-Unsubscribe') ?? '')?.[1] ?? '';
		expect((await findFollower({ token: own }))?.subscriptions.map(({ isMeant }) => isMeant)).toEqual([true, false]);
		succeeded(await endSubscriptions({ token: own, which: 'meant' }));
		expect((await findFollower({ token: own }))?.subscriptions.map(({ target }) => target)).toEqual(['q=zebra']);
		expect(await findFollower({ token })).toBeNull();
		succeeded(await endSubscriptions({ token: own, which: 'all' }));
		expect(await endSubscriptions({ token: own, which: 'all' })).toEqual({ ok: false, reason: 'not-found' });
		expect(await deskDb().$queryRaw`SELECT 1 FROM subscriber WHERE typed = ${address}`).toEqual([]);
	});

	test('cannot end what another follows', async () => {
		const [one, other] = [await follower(), await follower()];
		const id = (await findFollower({ token: other.token }))?.subscriptions[0]?.id ?? '';
		succeeded(await endSubscriptions({ token: one.token, which: id }));
		expect((await findFollower({ token: other.token }))?.subscriptions).toHaveLength(1);
	});
});

describe('several workers', () => {
	test('send each mail once, also of acts that are done at the same time', async () => {
		const readers: Awaited<ReturnType<typeof follower>>[] = [];
		while (readers.length < 3) readers.push(await follower({ languages: ['ru', 'en'] }));
		const workers = await Promise.all([runWorker(tasks), runWorker(tasks)]);
		const statements = await Promise.all(
			Array.from({ length: 4 }, (_, n) => published(team, words(`On ${n}`, 'Words.'))),
		);
		await Promise.all([tellFollowers(), tellFollowers(), ...statements.map(({ ref }, n) => ru(ref, n))]);
		const wanted = statements.length * 2;
		const sent = () => Promise.all(readers.map(({ address }) => sentTo(address)));
		await expect.poll(sent, { timeout: 25_000 }).toEqual(readers.map(() => wanted));
		await Promise.all(workers.map((worker) => worker.stop()));
		for (const { address } of readers) {
			expect(await sentTo(address)).toBe(wanted);
			const subjects = (await mails.read(address)).flatMap(({ subject }) => subject ?? []);
			expect(new Set(subjects).size).toBe(wanted + 1);
		}
	});

	async function ru(ref: string, n: number): Promise<unknown> {
		return translated(team, ref, 'ru' satisfies Locale, words(`О воде ${n}`, 'Вода чистая.'));
	}

	async function sentTo(address = ''): Promise<number> {
		return (await mails.read(address)).filter((mail) => fieldOf(mail, 'List-Id')).length;
	}
});
