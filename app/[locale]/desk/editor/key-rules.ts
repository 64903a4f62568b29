import { Extension } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { newKey } from '@/archive/statements/statement';

export interface KeyRuleOptions {
	/** A translation names what a row is split into `k-2`, `k-3`, so that it stays beside its source. */
	parts: boolean;
}

interface Place {
	position: number;
	node: DocumentNode;
	/** The key of the segment before this one in reading order. */
	before: string | null;
}

/**
 * After every change each segment and turn has a key, and no key stands twice. The first part of a split and the first of
 * two joined keep theirs; of two equal ones the segment that was there before keeps it and the copy is named anew.
 */
export const KeyRules = Extension.create<KeyRuleOptions>({
	name: 'keyRules',

	addOptions: () => ({ parts: false }),

	addProseMirrorPlugins() {
		const { parts } = this.options;
		return [
			new Plugin({
				appendTransaction(transactions, before, after) {
					if (!transactions.some((transaction) => transaction.docChanged)) return null;
					const nameless = placesToName(before.doc, after.doc, transactions);
					if (nameless.length === 0) return null;
					return nameAll(after.tr, nameless, parts);
				},
			}),
		];
	},
});

function placesToName(before: DocumentNode, after: DocumentNode, transactions: readonly Transaction[]): Place[] {
	const places = placesOf(after);
	const byKey = new Map<string | null, Place[]>();
	for (const place of places) byKey.set(place.node.attrs.key, [...(byKey.get(place.node.attrs.key) ?? []), place]);
	const copies = [...byKey].flatMap(([key, same]) => {
		if (key === null) return same;
		if (same.length === 1) return [];
		const keeper = keeperOf(key, same, before, transactions);
		return same.filter((place) => place !== keeper);
	});
	return copies.sort((a, b) => a.position - b.position);
}

function keeperOf(key: string, same: Place[], before: DocumentNode, transactions: readonly Transaction[]) {
	const old = placesOf(before).find((place) => place.node.attrs.key === key);
	const now = old && transactions.reduce((position, { mapping }) => mapping.map(position), old.position);
	return same.find((place) => place.position === now) ?? same[0];
}

function placesOf(doc: DocumentNode): Place[] {
	const places: Place[] = [];
	let before: string | null = null;
	doc.descendants((node, position) => {
		if (node.isText) return false;
		places.push({ position, node, before });
		if (node.type.name === 'segment') before = node.attrs.key ?? before;
		return node.type.name === 'turn';
	});
	return places;
}

function nameAll(change: Transaction, nameless: Place[], parts: boolean): Transaction {
	const taken = new Set(placesOf(change.doc).map((place) => place.node.attrs.key as string | null));
	for (const { position, node, before } of nameless) {
		const key = parts && before && node.type.name === 'segment' ? nextPart(before, taken) : newKey();
		taken.add(key);
		change.setNodeAttribute(position, 'key', key);
	}
	return change;
}

function nextPart(key: string, taken: ReadonlySet<string | null>): string {
	const unit = key.replace(/-[0-9]+$/, '');
	for (let part = 2; part < 1000; part += 1) {
		if (!taken.has(`${unit}-${part}`)) return `${unit}-${part}`;
	}
	return newKey();
}
