import type { Answer } from './cache/entry';
import type { ShelfName } from './cache/page-cache';
import type { Address } from './classify';
import { stylesheetsAt } from './stylesheets';

interface Asked {
	address: Address;
	path: string;
	query: string;
}

/** On which shelf an answer with this status is kept; null when it is not. */
export function shelfOf({ address, path, query }: Asked, status: number, mayKeep: boolean): ShelfName | null {
	if (!mayKeep || status >= 500 || status === 429) return null;
	if (status !== 200 && status !== 410) {
		// What is nowhere is found out from the address alone: keeping it would only fill the shelf.
		return ['reading', 'follow', 'machine', 'asset'].includes(address.kind) ? null : 'others';
	}
	// Anyone can ask for stylesheets in any order: they must not push out pages.
	return query || stylesheetsAt(path) ? 'questions' : 'pages';
}

/** Whether its maker lets others than one reader have it. */
export function isShared(headers: Answer['headers']): boolean {
	return !/no-store|private/.test(String(headers['cache-control']));
}
