import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bookmark, Reading } from '@/archive/freshness/read-changes';
import { codeOf, Failure } from '@/platform/failure';
import { oneAtATime } from '@/platform/one-at-a-time';
import { type Address, addressesOf, addressOf, firstAddresses, pageAddress, refOf } from './addresses';
import { type Answer, ask } from './ask';
import { hold } from './hold';
import { leadsOn, listLinks } from './links';
import { writeServerFiles } from './server-files';
import { type Held, isThere, readState, type State, writeState } from './state';
import { countHeld, emptyTally, type MirrorTally } from './tally';

export interface MirrorOptions {
	folder: string;
	/** The server that is asked, without a slash at the end. */
	from: string;
	/** The archive's public address: what stands in its sitemaps. */
	publicUrl: string;
	/** Reads what changed in the archive; without it everything is asked again by ETag. */
	readChanges?(since: Bookmark | null): Promise<Reading>;
	/** Refs of statements that are no longer to be read, which no sitemap names. */
	gone?: readonly string[];
	/** Told after each thousand answers. */
	progress?(tally: MirrorTally): void;
}

const atOnce = 8;
const savedEvery = 1_000;

/**
 * Brings a folder to what a server answers at this moment: asks what is new and what changed since the last run, follows links
 * and sitemaps, deletes what is gone. Run again after being interrupted, it goes on. Only addresses are kept in memory.
 */
export async function mirrorArchive(options: MirrorOptions): Promise<MirrorTally> {
	const state = await readState(options.folder);
	const reading = await options.readChanges?.(state.bookmark);
	const build = await listBuiltFiles(options);
	const tags = build === state.build ? reading?.changes?.flatMap((change) => change.tags) : undefined;
	const run = new Run(options, state, tags);
	await run.all();
	if (run.tally.failed.length === 0)
		Object.assign(state, { build, bookmark: state.newest, newest: reading?.bookmark ?? null });
	await writeServerFiles(options.folder, state.held.values());
	await writeState(options.folder, state);
	return countHeld(run.tally, state.held.values());
}

/**
 * What pages are made of, by the front page. Another build has other names. Throws a Failure where there is no front page: every
 * other address would be missing there, too, and all that the mirror holds be deleted.
 */
async function listBuiltFiles({ from, publicUrl }: MirrorOptions): Promise<string> {
	const { status, body } = await ask(from, { path: '/en' }).catch((cause) => {
		throw new Failure(`The archive cannot be asked at ${from} (${codeOf(cause) ?? cause.message}).`, 1, { cause });
	});
	if (status !== 200) throw new Failure(`There is no archive at ${from}: ${from}/en answers ${status}.`);
	const links = listLinks(body.toString(), 'text/html', { path: '/en', origins: [new URL(publicUrl).origin] });
	return links
		.filter((path) => path.startsWith('/_next/'))
		.sort()
		.join(' ');
}

class Run {
	readonly tally = emptyTally();
	private busy = 0;
	private readonly queue: Address[] = [];
	private readonly seen = new Set<string>();
	private readonly touched: ReadonlySet<string> | null;
	/** How many had been asked for when the state was last written, which several workers may want at once. */
	private saved = 0;
	private readonly save = oneAtATime(() => writeState(this.options.folder, this.state));

	constructor(
		private readonly options: MirrorOptions,
		private readonly state: State,
		tags: readonly string[] | undefined,
	) {
		this.touched = tags ? new Set(tags) : null;
		for (const address of firstAddresses()) this.meet(address);
		for (const ref of options.gone ?? []) this.meetStatement(ref);
		for (const key of state.held.keys()) this.meet(addressOf(key));
	}

	async all(): Promise<void> {
		await Promise.all(Array.from({ length: atOnce }, () => this.work()));
	}

	/** Takes addresses until none is left; a worker that finds none waits for what the others still find. */
	private async work(): Promise<void> {
		for (;;) {
			const address = this.queue.pop();
			if (!address) {
				if (this.busy === 0) return;
				await new Promise((resolve) => setTimeout(resolve, 5));
				continue;
			}
			this.busy++;
			try {
				await this.visit(address);
			} catch (error) {
				this.tally.failed.push(`${address.path}: ${error instanceof Error ? error.message : error}`);
			} finally {
				this.busy--;
			}
		}
	}

	private meet(address: Address): void {
		if (this.seen.has(address.key)) return;
		this.seen.add(address.key);
		const held = this.state.held.get(address.key);
		if (!held || this.mayHaveChanged(held)) this.queue.push(address);
	}

	private meetStatement(ref: string): void {
		for (const address of addressesOf(ref)) this.meet(address);
	}

	private mayHaveChanged({ tags, headers }: Held): boolean {
		if (!this.touched) return true;
		if (tags) return tags.some((tag) => this.touched?.has(tag));
		return !headers['cache-control']?.includes('immutable');
	}

	private async visit(address: Address): Promise<void> {
		const { folder, from } = this.options;
		const before = this.state.held.get(address.key);
		const etag = before?.etag && (await isThere(folder, before)) ? before.etag : undefined;
		const answer = await ask(from, { path: address.path, etag, language: address.language });
		this.tally.asked++;
		if (answer.status === 304 && before) {
			this.tally.unchanged++;
			// An answer may show other things and still be the same bytes.
			const tags = answer.headers['cache-tag'];
			if (tags) this.state.held.set(address.key, { ...before, tags: tags.split(',') });
			// A run that was interrupted may have kept it and not come to what it names.
			const type = before.headers['content-type'] ?? '';
			if (before.file && leadsOn(type)) this.follow(address, type, await readFile(join(folder, before.file)));
		} else await this.take(address, answer, before);
		if (this.tally.asked - this.saved >= savedEvery) {
			this.saved = this.tally.asked;
			this.options.progress?.(this.tally);
			await this.save();
		}
	}

	private async take(address: Address, answer: Answer, before: Held | undefined): Promise<void> {
		const kept = await hold(this.options.folder, address, answer);
		const held = kept?.held;
		if (held) this.state.held.set(address.key, held);
		else this.state.held.delete(address.key);
		if (kept?.written) this.tally.written++;
		else if (held?.file) this.tally.unchanged++;
		if (before?.file && before.file !== held?.file) {
			await rm(join(this.options.folder, before.file), { force: true });
			this.tally.deleted++;
		}
		const type = answer.headers['content-type'] ?? '';
		if (answer.status === 200 && leadsOn(type)) this.follow(address, type, answer.body);
	}

	private follow({ path }: Address, type: string, body: Buffer): void {
		const origins = [new URL(this.options.publicUrl).origin, new URL(this.options.from).origin];
		for (const link of listLinks(body.toString('utf8'), type, { path, origins })) {
			const ref = refOf(link);
			if (ref) this.meetStatement(ref);
			if (!link.startsWith('/s/') && link !== '/') this.meet(pageAddress(link));
		}
	}
}
