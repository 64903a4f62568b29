import { setTimeout as sleep } from 'node:timers/promises';
import { tag } from '@/archive/freshness/tag';
import { numberOfRef } from '@/archive/statements/statement';
import { log } from '@/platform/log';
import { shows } from '@/platform/shown';
import type { FindAddress } from './decide-statement';
import type { Standing } from './freshness';

export interface KnownRefsOptions {
	/** The next refs after one, in their order, of the statements that were ever public; empty after the last. */
	list(after: string): Promise<string[]>;
	/** Whether what is listed now shows all that this node knows of. */
	isCurrent(): Promise<boolean>;
}

/** Milliseconds after which the refs are read again, whatever was heard of them, and between attempts, at first and at most. */
const readAgain = 3_600_000;
const pauses = { first: 500, longest: 60_000 };

/**
 * The refs of all statements that were ever public: who guesses others is answered without a question to the database. They are read
 * page by page in the background, four bytes each; those that changes name come on top. Until all are there anything may be.
 */
export class KnownRefs {
	private read: Uint32Array | null = null;
	private readonly heard = new Set<string>();
	private reading = 0;
	private timer: NodeJS.Timeout | undefined;

	constructor(private readonly options: KnownRefsOptions) {
		this.begin();
	}

	/** False only of a ref that no public statement had, as far as this node has heard. */
	mayBe(ref: string): boolean {
		return this.read === null || this.heard.has(ref) || includes(this.read, numberOfRef(ref));
	}

	/** Told of tags that a change touched; null is everything. */
	drop(tags: readonly string[] | null): void {
		if (tags === null) {
			this.read = null;
			this.begin();
		} else for (const tag of tags) if (tag.startsWith(prefix)) this.heard.add(tag.slice(prefix.length));
	}

	stop(): void {
		this.reading += 1;
		clearTimeout(this.timer);
	}

	/** Reads all anew; until they are there, those read before hold. What was heard of before is then among them. */
	private begin(): void {
		this.reading += 1;
		clearTimeout(this.timer);
		const reading = this.reading;
		const isOver = () => this.reading !== reading;
		const heardBefore = [...this.heard];
		readAll(this.options, isOver).then((refs) => {
			if (isOver() || !refs) return;
			this.read = refs;
			for (const ref of heardBefore) this.heard.delete(ref);
			this.timer = setTimeout(() => this.begin(), readAgain).unref();
		});
	}
}

const prefix = tag.statement('');

/** Asks where a statement is only when there may be one, while this node hears of changes. */
export function askOfKnown(findAddress: FindAddress, refs: KnownRefs, truth: { standing: Standing }): FindAddress {
	return async (key) => {
		if (truth.standing !== 'following' || refs.mayBe(key.ref)) return findAddress(key);
		shows(tag.statement(key.ref));
		return null;
	};
}

async function readAll({ list, isCurrent }: KnownRefsOptions, isOver: () => boolean): Promise<Uint32Array | null> {
	for (let pause = pauses.first; !isOver(); pause = Math.min(pause * 2, pauses.longest)) {
		try {
			if (await isCurrent()) {
				const numbers: number[] = [];
				for (let refs = await list(''); refs.length > 0 && !isOver(); refs = await list(refs.at(-1) ?? '')) {
					for (const ref of refs) numbers.push(numberOfRef(ref));
				}
				return Uint32Array.from(numbers).sort();
			}
		} catch (err) {
			log.warn({ err }, 'the refs of statements could not be read');
		}
		await sleep(pause, undefined, { ref: false });
	}
	return null;
}

function includes(sorted: Uint32Array, wanted: number): boolean {
	let [from, to] = [0, sorted.length];
	while (from < to) {
		const middle = (from + to) >>> 1;
		if ((sorted[middle] ?? 0) < wanted) from = middle + 1;
		else to = middle;
	}
	return sorted[from] === wanted;
}
