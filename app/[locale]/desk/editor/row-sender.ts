import type { Node as DocumentNode } from '@tiptap/pm/model';
import type { SaidState } from '@/archive/rows/row';

type Said = { key: string; state: SaidState | 'draft'; node: DocumentNode | undefined };

/** What the server is told of rows. */
export type RowMessage =
	| { act: 'mark'; revisionId: string; state: SaidState | 'draft'; keys: string[]; sourceEditionId: string }
	| { act: 'confirm'; keys: string[]; editionId: string };

export interface RowSenderPorts {
	/** Saves every word; the revision that has them, or null when some are not saved yet. */
	saveFirst(): Promise<string | null>;
	/** The row's words now. */
	wordsNow(key: string): DocumentNode | undefined;
	/** Null: kept. `unreachable`: try again. Else why not. */
	send(message: RowMessage): Promise<string | null>;
	/** Whether everything said is kept. */
	show(kept: boolean): void;
	refused(reason: string, keys: string[]): void;
}

const soon = 1_000;
const later = 5_000;

/**
 * Tells the server what is said of rows, after the words it is said of: a revision must have them. What was said of words that have
 * changed meanwhile is void and not told. Without network it tries again.
 */
export class RowSender {
	private said = new Map<string, Said>();
	private confirmed = new Set<string>();
	private isSending = false;
	private isStopped = false;

	constructor(
		private readonly sourceEditionId: string,
		private readonly ports: RowSenderPorts,
	) {}

	say(key: string, state: SaidState | 'draft') {
		this.said.set(key, { key, state, node: this.ports.wordsNow(key) });
		void this.sendAll();
	}

	confirm(unit: string) {
		this.confirmed.add(unit);
		void this.sendAll();
	}

	stop() {
		this.isStopped = true;
	}

	private async sendAll() {
		if (this.isSending) return;
		this.isSending = true;
		this.ports.show(false);
		while (!this.isStopped && this.said.size + this.confirmed.size > 0) {
			const revisionId = await this.ports.saveFirst();
			const wait = revisionId ? await this.sendWaiting(revisionId) : soon;
			if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
		}
		this.isSending = false;
		this.ports.show(true);
	}

	/** Sends what waits; answers with how many milliseconds to wait before the rest. */
	private async sendWaiting(revisionId: string): Promise<number> {
		const keys = [...this.confirmed];
		if (keys.length > 0) {
			const answer = await this.ports.send({ act: 'confirm', keys, editionId: this.sourceEditionId });
			if (answer === 'unreachable') return later;
			for (const key of keys) this.confirmed.delete(key);
			if (answer) this.ports.refused(answer, []);
		}
		for (const state of ['draft', 'done', 'reviewed'] as const) {
			const waiting = [...this.said.values()].filter((one) => one.state === state);
			const marks = waiting.filter(({ key, node }) => node && this.ports.wordsNow(key)?.eq(node));
			const { sourceEditionId } = this;
			const message = { act: 'mark', revisionId, state, keys: marks.map(({ key }) => key), sourceEditionId } as const;
			const answer = marks.length > 0 ? await this.ports.send(message) : null;
			if (answer === 'unreachable') return later;
			for (const one of waiting) if (this.said.get(one.key) === one) this.said.delete(one.key);
			if (answer) this.ports.refused(answer, message.keys);
		}
		return 0;
	}
}
