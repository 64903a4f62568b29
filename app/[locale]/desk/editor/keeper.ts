import { type MergedTexts, mergeTexts } from '@/archive/statements/merge-texts';
import { type Choice, resolveConflicts } from '@/archive/statements/resolve-conflicts';
import type { Text } from '@/archive/statements/text';
import type { Head, KeeperPorts, SaveAnswer } from './save-state';

const pause = 800;
const longest = 5_000;
const retry = 5_000;

/**
 * Keeps a draft's text: in this browser at every change, at the server soon after. Saves one at a time; what others saved
 * meanwhile is merged; without a session, network or a new server it waits and goes on by itself.
 */
export class Keeper {
	private base: string;
	private baseText: Text;
	private text: Text;
	private unsavedSince: number | null = null;
	private saving = false;
	private pending: MergedTexts | null = null;
	private closed = false;
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		head: Head,
		private readonly ports: KeeperPorts,
	) {
		this.base = head.revision;
		this.baseText = head.text;
		this.text = head.text;
	}

	/** The member changed the text. */
	change(text: Text) {
		this.text = text;
		this.unsavedSince ??= Date.now();
		this.keepLocally();
		if (this.closed || this.pending) return;
		this.ports.show({ status: 'unsaved' });
		this.saveIn(Math.max(0, Math.min(pause, this.unsavedSince + longest - Date.now())));
	}

	/** Saves now what is not saved yet; `leaving` when the page may be gone before the answer. */
	async save({ leaving = false } = {}): Promise<void> {
		clearTimeout(this.timer);
		if (this.unsavedSince === null || this.pending || this.closed) return;
		if (this.saving && !leaving) return this.saveIn(pause);
		this.saving = true;
		const sent = this.text;
		const answer = await this.ports.send(this.base, sent, { leaving });
		this.saving = false;
		this.answered(answer, sent);
	}

	/** Goes on from a text that this browser had kept, joined with the server's. Null when there are conflicts to decide first. */
	recover(copy: { baseText: Text; text: Text }): Text | null {
		this.merge({ base: copy.baseText, mine: copy.text, theirs: this.text });
		return this.pending ? null : this.text;
	}

	/** The member decided each conflict. */
	resolve(choices: Readonly<Record<string, Choice>>) {
		if (!this.pending) return;
		const text = resolveConflicts(this.pending, choices);
		this.pending = null;
		this.ports.adopt(text);
		this.change(text);
	}

	/** The revision the server has and whether it has every word. */
	get saved() {
		return { revision: this.base, all: this.unsavedSince === null };
	}

	stop() {
		clearTimeout(this.timer);
	}

	private answered(answer: SaveAnswer, sent: Text) {
		switch (answer.status) {
			case 'saved':
				return this.wasSaved(answer.revision, sent);
			case 'conflict': {
				const base = this.baseText;
				this.base = answer.revision;
				this.baseText = answer.text;
				return this.merge({ base, mine: this.text, theirs: answer.text });
			}
			case 'closed':
				this.closed = true;
				return this.ports.show(answer);
			case 'refused':
				return this.ports.show(answer);
			case 'signed-out':
				this.ports.show({ status: 'signed-out' });
				return this.saveIn(retry);
			case 'unreachable':
				this.ports.show({ status: 'offline' });
				return this.saveIn(retry);
		}
	}

	private wasSaved(revision: string, sent: Text) {
		this.base = revision;
		this.baseText = sent;
		if (this.text === sent) {
			this.unsavedSince = null;
			this.ports.forgetLocally();
			return this.ports.show({ status: 'saved' });
		}
		this.unsavedSince = Date.now();
		this.keepLocally();
		this.saveIn(pause);
	}

	/** Until conflicts are decided this browser's copy stays as it was, so that a killed tab meets them again. */
	private merge(sides: { base: Text; mine: Text; theirs: Text }) {
		const merged = mergeTexts(sides);
		if (merged.conflicts.length > 0) {
			this.pending = merged;
			this.unsavedSince ??= Date.now();
			return this.ports.show({ status: 'conflict', conflicts: merged.conflicts });
		}
		this.ports.adopt(merged.text);
		this.text = merged.text;
		this.unsavedSince ??= Date.now();
		this.keepLocally();
		this.saveIn(0);
	}

	private saveIn(milliseconds: number) {
		clearTimeout(this.timer);
		this.timer = setTimeout(() => void this.save(), milliseconds);
	}

	private keepLocally() {
		if (!this.pending)
			this.ports.keepLocally({ base: this.base, baseText: this.baseText, text: this.text, at: Date.now() });
	}
}
