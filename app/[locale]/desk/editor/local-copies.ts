import type { Text } from '@/archive/statements/text';
import type { LocalCopy } from './save-state';
import { applyPatch, patchOf, type TextPatch } from './text-patch';

const prefix = 'rostrum.text';
const anchored = '.anchor';
/** Characters of a change that may be written at each key; then the whole text is written once more. */
const largest = 20_000;

export interface LocalCopies {
	keep(copy: LocalCopy): void;
	forget(): void;
	/** What tabs that are gone had not saved, oldest first; forgets them when `settle` is called. */
	orphans(): Promise<{ copies: LocalCopy[]; settle(): void }>;
}

/** A copy as it is stored: what changed since the whole text, the anchor, was written. */
interface Stored {
	base: string;
	at: number;
	baseText: TextPatch;
	text: TextPatch;
}

/** This browser's copies of one member's draft, one a tab, so that two tabs never overwrite each other's. */
export function localCopies({ member, draft }: { member: string; draft: string }): LocalCopies {
	const shelf = `${prefix}.${member}.${draft}.`;
	const own = shelf + crypto.getRandomValues(new Uint32Array(2)).join('');
	let anchor: Text | null = null;
	holdLock(own);

	function dropAnchor(text: Text): Text {
		write(own + anchored, JSON.stringify(text));
		return text;
	}

	function forget() {
		localStorage.removeItem(own);
	}

	return {
		keep(copy) {
			anchor ??= dropAnchor(copy.baseText);
			const change = storedOf(anchor, copy);
			if (change.length <= largest) return write(own, change);
			forget();
			anchor = dropAnchor(copy.text);
			write(own, storedOf(anchor, copy));
		},
		forget,
		async orphans() {
			const living = await livingTabs();
			const names = Object.keys(localStorage)
				.filter((name) => name.startsWith(shelf))
				.map((name) => name.replace(/\.anchor$/, ''))
				.filter((name, index, all) => all.indexOf(name) === index && name !== own && !living.has(name));
			const copies = names.flatMap((name) => read(name) ?? []).sort((a, b) => a.at - b.at);
			return { copies, settle: () => names.forEach(remove) };
		},
	};
}

function storedOf(anchor: Text, { base, baseText, text, at }: LocalCopy): string {
	const stored: Stored = { base, at, baseText: patchOf(anchor, baseText), text: patchOf(anchor, text) };
	return JSON.stringify(stored);
}

/** Storage may be full; then an older copy must not stand for this one, and the server's save, a moment later, has to do. */
function write(name: string, value: string) {
	try {
		localStorage.setItem(name, value);
	} catch {
		localStorage.removeItem(name);
	}
}

function read(name: string): LocalCopy | null {
	const stored: Stored | null = parsed(localStorage.getItem(name));
	const anchor: Text | null = parsed(localStorage.getItem(name + anchored));
	if (!stored || !anchor) return null;
	const { base, at, baseText, text } = stored;
	return { base, at, baseText: applyPatch(anchor, baseText), text: applyPatch(anchor, text) };
}

function parsed(value: string | null) {
	try {
		return JSON.parse(value ?? 'null');
	} catch {
		return null;
	}
}

function remove(name: string) {
	localStorage.removeItem(name);
	localStorage.removeItem(name + anchored);
}

/** A lock lives exactly as long as its tab; browsers without locks treat every other tab as gone, which merges more often. */
function holdLock(name: string) {
	void navigator.locks?.request(name, () => new Promise<void>(() => {}));
}

async function livingTabs(): Promise<Set<string | undefined>> {
	const { held = [] } = (await navigator.locks?.query()) ?? {};
	return new Set(held.map((lock) => lock.name));
}
