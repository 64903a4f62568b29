import { isLocale, type Locale } from '@/i18n/locales';
import { log } from '@/platform/log';
import { watchShown } from '@/platform/shown';
import { answerAsset, answerMachine, answerNothing, answerRedirect } from './answer-others';
import { answerPage } from './answer-page';
import type { FindBeside } from './builds-beside';
import { type Answer, type Entry, makeEntry } from './cache/entry';
import type { PageCache, ShelfName } from './cache/page-cache';
import { cacheStatus } from './cache-status';
import type { Address } from './classify';
import { decide, type Finders } from './decide';
import type { Decision } from './decision';
import type { Standing } from './freshness';
import type { Incoming } from './incoming';
import type { Act } from './known-acts';
import { type IsKnown, needsArchive } from './known-addresses';
import type { Limits } from './limits';
import { chooseLocale } from './negotiate-locale';
import { type SharedName, SharedPages } from './shared-pages';
import { isShared, shelfOf } from './shelf-of';

/** What an answer needs to know of how true kept answers are. */
export interface Truth {
	readonly standing: Standing;
	/** The reading room has a database of its own, which may be there when the other is not. */
	readonly hasReplica: boolean;
	isTrusted(): Promise<boolean>;
	readerIsCurrent(): Promise<boolean>;
	catchUp(): Promise<void>;
}

export interface AnswersOptions extends Finders {
	cache: PageCache;
	truth: Truth;
	isKnown: IsKnown;
	/** Finds built files of other builds than the one that `isKnown` knows. */
	findBeside?: FindBeside;
	limits: Limits;
	/** Asks for what the page of a statement shows before it is rendered: rendering takes a while until it asks itself. */
	askAhead?(page: { ref: string; locale: Locale }): Promise<unknown>;
	/** Told how long making an answer took, in seconds. */
	onMade?(kind: Address['kind'], seconds: number): void;
}

export interface Question {
	address: Address;
	/** The tidied address, its query with its `?` or empty. */
	path: string;
	query: string;
	/** Under which the answer is kept; null when it is not. */
	key: string | null;
	/** What is to be done at the desk, wherever it was sent to. */
	acts?: readonly Act[];
}

export interface Found {
	entry: Entry;
	cache: 'hit' | 'miss' | 'stale' | 'none';
	/** For the answer's head; none where the answer is about the request. */
	status?: string;
	/** Seconds to wait before asking again. */
	retryAfter?: number;
}

/** Milliseconds. What an answer shows says when it ends before; where nothing is, something may be soon. */
const lifetimes = { found: 3_600_000, absent: 10_000 };

/** Finds the answers of the reading room: kept ones while they are true, else made anew and kept. */
export class Answers {
	private readonly sharedPages: SharedPages;

	constructor(private readonly options: AnswersOptions) {
		this.sharedPages = new SharedPages(options.cache);
	}

	/** A kept answer that is true at this moment, without asking anyone. */
	peek(key: string): Entry | null {
		if (this.options.truth.standing !== 'following') return null;
		const kept = this.options.cache.get(key);
		return kept && kept.freshUntil > Date.now() ? kept : null;
	}

	async find(incoming: Incoming, question: Question): Promise<Found> {
		const { cache, truth } = this.options;
		const { key } = question;
		const isTrusted = await truth.isTrusted();
		if (!isTrusted && !(truth.hasReplica && truth.standing === 'asking')) {
			const found = key && (await this.findKept(key));
			if (found) return { entry: found, cache: 'stale', status: cacheStatus.unasked(found) };
			if (!truth.hasReplica && needsArchive(question.address, question.path, this.options.isKnown))
				return this.apologise(incoming, question);
		}
		if (!key) {
			return { entry: (await this.make(incoming, question)).entry, cache: 'none', status: cacheStatus.bypass };
		}

		const kept = isTrusted ? (cache.get(key) ?? (await cache.fetch(key))) : null;
		if (kept && kept.freshUntil > Date.now()) return { entry: kept, cache: 'hit', status: cacheStatus.hit };
		const busy = await this.refuse(incoming, question);
		if (busy) return busy;

		const wasKept = Boolean(kept ?? cache.get(key));
		const isUnderWay = cache.flights.has(key);
		let shelf: ShelfName | null = null;
		let isMade = false;
		const make = async () => {
			isMade = true;
			const made = await this.make(incoming, question);
			shelf = made.shelf;
			return made.entry;
		};
		const entry = await cache.flights.join(key, make, (made) => shelf && cache.keep(shelf, key, made));
		if (entry.status >= 500 && kept) {
			return { entry: kept, cache: 'stale', status: cacheStatus.failed(kept, entry.status) };
		}
		const isStored = cache.get(key) === entry;
		const status = cacheStatus.made({ wasKept, isStored, joined: isUnderWay ? !isMade : null });
		return { entry, cache: 'miss', status };
	}

	/** The page that asks to wait, for who asks too much; null for everyone else. */
	async refuse(incoming: Incoming, question: Question): Promise<Found | null> {
		const retryAfter = await this.options.limits.take(question, incoming);
		return retryAfter ? { ...(await this.share(incoming, question, 'busy', 429)), retryAfter } : null;
	}

	/** What is answered in place of what only the database knows, while it cannot be asked. */
	apologise(incoming: Incoming, question: Question): Promise<Found> {
		return this.fail(incoming, question, 503);
	}

	private async findKept(key: string): Promise<Entry | null> {
		await this.options.cache.disk?.opened;
		return this.options.cache.get(key) ?? this.options.cache.fetch(key);
	}

	/** Makes an answer from the archive as it is now, and says on which shelf it may be kept. */
	private async make(incoming: Incoming, question: Question): Promise<{ entry: Entry; shelf: ShelfName | null }> {
		const isCurrent = await this.options.truth.readerIsCurrent();
		const started = performance.now();
		const { made, tags } = await watchShown(() => this.answer(incoming, question)).catch(async (err) => {
			log.error({ err }, 'the archive did not answer');
			return { made: (await this.fail(incoming, question, 503)).entry, tags: [] };
		});
		this.options.onMade?.(question.address.kind, (performance.now() - started) / 1_000);
		if ('bodies' in made) {
			// The page that is shared may be older; that it is what to say here was found out just now.
			const freshUntil = Date.now() + lifetimes.absent;
			return { entry: { ...made, tags, freshUntil }, shelf: shelfOf(question, made.status, isCurrent) };
		}

		const { status, headers } = made;
		const shelf = shelfOf(question, status, isCurrent && isShared(headers));
		const told = {
			...headers,
			...(isCurrent ? {} : { 'cache-control': 'no-store' }),
			...(shelf && tags.length > 0 ? { 'cache-tag': tags.join(',') } : {}),
		};
		const lifetime = status === 404 ? lifetimes.absent : lifetimes.found;
		const ranges = question.address.kind === 'machine' || question.address.kind === 'asset';
		return { entry: await makeEntry({ ...made, headers: told }, { tags, lifetime, ranges }), shelf };
	}

	private async answer(incoming: Incoming, question: Question): Promise<Answer | Entry> {
		const { address, path, query } = question;
		const { isKnown, findBeside } = this.options;
		if (address.kind === 'machine' && !isKnown('machine', path) && !isKnown('file', path)) return answerNothing();
		const acceptLanguage = incoming.asked['accept-language'];
		const decision: Decision =
			(address.kind === 'reading' || address.kind === 'follow') && !isKnown('page', path)
				? { act: 'page', locale: address.locale, path: `/${address.locale}/not-found`, status: 404 }
				: await decide({ address, query, acceptLanguage }, this.options);
		if (decision.act === 'redirect') return answerRedirect(decision);
		if (decision.act === 'machine') return answerMachine(incoming);
		if (decision.act === 'asset') return answerAsset(incoming, isKnown, findBeside);
		if (decision.act !== 'page') throw new Error(`The reading room does not answer "${decision.act}".`);
		const { locale, negotiated } = decision;
		const notFound = () => this.sharedPages.get(incoming, { locale, name: 'not-found', status: 404, negotiated });
		if (decision.path === `/${locale}/not-found`) return notFound();
		// Whether it fails is for the page to say, which asks for the same.
		if (address.kind === 'statement' && !decision.path) this.options.askAhead?.(address).catch(() => {});
		const page = await answerPage(incoming, decision);
		if (page.status === 404 && decision.status !== 404) return notFound();
		return page.status >= 500 ? (await this.fail(incoming, question, 500)).entry : page;
	}

	/** The page that says that something is wrong here: 503 when it is the database. */
	private async fail(incoming: Incoming, question: Question, status: 500 | 503): Promise<Found> {
		return this.share(incoming, question, 'failure', (await incoming.isReady()) ? status : 503);
	}

	private async share(incoming: Incoming, { path }: Question, name: SharedName, status: number): Promise<Found> {
		const first = path.split('/')[1];
		const locale = isLocale(first) ? first : chooseLocale(incoming.asked['accept-language']);
		return { entry: await this.sharedPages.get(incoming, { locale, name, status }), cache: 'none' };
	}
}
