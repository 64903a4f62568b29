import { setTimeout as sleep } from 'node:timers/promises';
import { listTouchedSince, showsChanges } from '@/archive/freshness/published';
import { type Bookmark, type Reading, readChanges } from '@/archive/freshness/read-changes';
import { keepListening, type Listening } from '@/platform/listen';
import { log } from '@/platform/log';

export interface FreshnessOptions {
	/** The database where changes are written; a standby cannot notify. */
	url: string;
	/** How far the kept answers were fresh when this node last ran, if any were kept. */
	bookmark?: Bookmark | null;
	/** The reading room reads from another database, which may be a moment behind. */
	hasReplica: boolean;
	/** Drops what shows one of these tags; null is everything. */
	drop(tags: string[] | null): void;
	/** Told how far was read, after dropping. */
	onRead?(bookmark: Bookmark): void;
}

/** `following`: what is kept is true. `asking`: not known at the moment. `cut-off`: the database cannot be asked. */
export type Standing = 'following' | 'asking' | 'cut-off';

/** Milliseconds a reader waits for the truth, or a page for the replica, before making do. */
const patience = 1_000;
const replicaPatience = 2_000;

/** What this node knows of what is still true: follows the table of changes and drops what they touch. */
export class Freshness {
	standing: Standing = 'asking';
	/** When the standing last changed, in milliseconds. */
	since = Date.now();
	private readonly listening: Listening;
	private readonly waiting = new Set<() => void>();
	private bookmark: Bookmark | null;
	private applied = new Set<string>();
	private replica: Promise<boolean> | null = null;
	private isStopped = false;

	constructor(private readonly options: FreshnessOptions) {
		this.bookmark = options.bookmark ?? null;
		this.listening = keepListening({
			url: options.url,
			channel: 'rostrum_freshness',
			attend: async (connection) => this.apply(await readChanges(connection, this.bookmark)),
			onLost: (err) => this.lose(err),
		});
	}

	/** Whether what is kept is true at this moment. While that is being asked, waits a little for the answer. */
	async isTrusted(): Promise<boolean> {
		if (this.standing === 'asking') {
			await Promise.race([this.change(), sleep(patience, undefined, { ref: false })]);
		}
		return this.standing === 'following';
	}

	/** Reads what has been committed until now, so that who has just changed something sees it here. */
	async catchUp(): Promise<void> {
		await this.listening.attend().catch(() => {});
	}

	/** Whether the reading room's database shows all that this node knows of; waits a little for a replica. */
	async readerIsCurrent(): Promise<boolean> {
		return this.replica ?? this.standing === 'following';
	}

	/** Whether the reading room reads from a database of its own, which may be there when the other is not. */
	get hasReplica(): boolean {
		return this.options.hasReplica;
	}

	async stop(): Promise<void> {
		this.isStopped = true;
		await this.listening.stop();
	}

	private apply({ changes, newest, bookmark }: Reading): void {
		const news = changes?.filter(({ id }) => !this.applied.has(id));
		if (!news) this.options.drop(null);
		else if (news.length > 0) this.options.drop([...new Set(news.flatMap(({ tags }) => tags))]);
		this.applied = new Set(changes?.map(({ id }) => id));
		this.bookmark = bookmark;
		this.options.onRead?.(bookmark);
		const returned = this.standing !== 'following';
		if (this.options.hasReplica && (returned || !news || news.length > 0)) this.awaitReplica(newest);
		this.stand('following');
	}

	private lose(err: unknown): void {
		if (this.standing === 'following') {
			log.warn({ err }, 'this node no longer hears of changes');
			this.stand('asking');
		} else
			this.askReplica().then(() => {
				if (this.standing !== 'following') this.stand('cut-off');
			});
	}

	/** Drops what a replica knows to have changed since this node last read; what it missed it can hear nowhere else. */
	private async askReplica(): Promise<void> {
		if (!this.options.hasReplica || !this.bookmark) return;
		const late = sleep(patience, [], { ref: false });
		const tags = await Promise.race([listTouchedSince(this.bookmark.xid), late]).catch(() => []);
		if (tags.length > 0) this.options.drop(tags);
	}

	private stand(standing: Standing): void {
		if (standing === this.standing) return;
		if (standing === 'cut-off') log.error('the database cannot be asked: kept answers are served as they are');
		if (standing === 'following') log.info('this node hears of changes');
		this.standing = standing;
		this.since = Date.now();
		for (const wake of this.waiting) wake();
		this.waiting.clear();
	}

	private change(): Promise<void> {
		return new Promise((resolve) => this.waiting.add(resolve));
	}

	private awaitReplica(ids: string[]): void {
		const waited = waitForReplica(ids, () => this.isStopped);
		this.replica = waited;
		waited.then((shown) => {
			if (this.replica !== waited || this.isStopped) return;
			// A replica that is long behind is asked again in the background; until then nothing is kept.
			if (shown) this.replica = null;
			else this.awaitReplica(ids);
		});
	}
}

/** Asks again after a tenth of the time it has waited: it loses no more than that. */
async function waitForReplica(ids: string[], isOver: () => boolean): Promise<boolean> {
	const began = Date.now();
	for (let waited = 0; waited < replicaPatience && !isOver(); waited = Date.now() - began) {
		if (await showsChanges(ids).catch(() => false)) return true;
		await sleep(Math.min(Math.max(2, waited / 10), 100), undefined, { ref: false });
	}
	return false;
}
