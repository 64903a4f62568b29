import type { LocalCopy } from './save-state';

const prefix = 'rostrum.text';

export interface LocalCopies {
	keep(copy: LocalCopy): void;
	forget(): void;
	/** What tabs that are gone had not saved, oldest first; forgets them when `settle` is called. */
	orphans(): Promise<{ copies: LocalCopy[]; settle(): void }>;
}

/** This browser's copies of one member's draft, one a tab, so that two tabs never overwrite each other's. */
export function localCopies({ member, draft }: { member: string; draft: string }): LocalCopies {
	const shelf = `${prefix}.${member}.${draft}.`;
	const tab = crypto.getRandomValues(new Uint32Array(2)).join('');
	const own = shelf + tab;
	holdLock(own);
	let base = { revision: '', json: '' };
	return {
		keep(copy) {
			if (base.revision !== copy.base) base = { revision: copy.base, json: JSON.stringify(copy.baseText) };
			const rest = JSON.stringify({ base: copy.base, at: copy.at, text: copy.text }).slice(0, -1);
			write(own, `${rest},"baseText":${base.json}}`);
		},
		forget() {
			localStorage.removeItem(own);
		},
		async orphans() {
			const living = await livingTabs();
			const names = Object.keys(localStorage).filter(
				(name) => name.startsWith(shelf) && name !== own && !living.has(name),
			);
			const copies = names.flatMap((name) => read(name) ?? []).sort((a, b) => a.at - b.at);
			return { copies, settle: () => names.map((name) => localStorage.removeItem(name)) };
		},
	};
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
	try {
		return JSON.parse(localStorage.getItem(name) ?? 'null');
	} catch {
		return null;
	}
}

/** A lock lives exactly as long as its tab; browsers without locks treat every other tab as gone, which merges more often. */
function holdLock(name: string) {
	void navigator.locks?.request(name, () => new Promise<void>(() => {}));
}

async function livingTabs(): Promise<Set<string | undefined>> {
	const { held = [] } = (await navigator.locks?.query()) ?? {};
	return new Set(held.map((lock) => lock.name));
}
