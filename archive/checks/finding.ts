import type { Locale } from '@/i18n/locales';
import { unitWords } from '../rows/words-of-unit';
import type { Text, Turn } from '../statements/text';
import { canonicalJson, sha256 } from '../trail/canonical';
import { compareQuantities } from './compare-quantities';
import { findingId } from './finding-id';
import { isLeftInSource } from './left-in-source';

/** What is looked for before a translation is published, and at last what is of any text. */
export type Check =
	| 'untranslated'
	| 'numbers'
	| 'language'
	| 'turns'
	| 'forbidden-term'
	| 'preferred-term'
	| 'skipped-heading'
	| 'empty-heading'
	| 'silent-link'
	| 'captions';

export interface Finding {
	/** The same for the same finding, as long as what was found is the same. */
	id: string;
	check: Check;
	/** A unit's key, `title`, `lead`, or a turn's. */
	key: string;
	/** Numbers, dates and preferred terms that the translation lacks; its own numbers that the source lacks, and its forbidden terms. */
	missing: string[];
	added: string[];
	/** The first words of the passage in the source; of what is of any text, in the text itself. */
	words: string;
}

/** Whether a finding only is to be read: inflected and compound words make the search for a term less sure than the others. */
export function isNotice({ check }: Finding): boolean {
	return check === 'preferred-term';
}

/** Whether a finding is about the text itself and not about its source. */
export function isOfForm({ check }: Finding): boolean {
	return ['skipped-heading', 'empty-heading', 'silent-link', 'captions'].includes(check);
}

export interface CheckedText {
	text: Text;
	locale: Locale;
}

/** What a translation lacks against its source, unit by unit, in the source's order. */
export function findingsOf(source: CheckedText, target: CheckedText): Finding[] {
	const here = unitWords(target.text);
	const units = [...unitWords(source.text)].filter(([, words]) => words.trim() !== '');
	return [
		...units.flatMap(([key, words]) => findingOf(key, { ...source, words }, { ...target, words: here.get(key) ?? '' })),
		...missingTurns(source.text, target.text),
	];
}

interface Row {
	words: string;
	locale: Locale;
}

function findingOf(key: string, source: Row, target: Row): Finding[] {
	const of = (check: Check, seen: unknown, missing: string[] = [], added: string[] = []): Finding => ({
		id: findingId(check, key, missing, added, seen),
		check,
		key,
		missing,
		added,
		words: source.words.slice(0, 80),
	});
	if (target.words.trim() === '') return [of('untranslated', source.words)];
	const [there, here] = [source, target].map(({ words, locale }) => ({ text: words, locale })) as [Side, Side];
	if (isLeftInSource(there, here)) return [of('language', target.words)];
	const difference = compareQuantities(there, here);
	return difference ? [of('numbers', null, difference.missing, difference.added)] : [];
}

type Side = { text: string; locale: Locale };

function missingTurns(source: Text, target: Text): Finding[] {
	const known = new Set(turnsOf(target).map(({ key }) => key));
	return turnsOf(source)
		.filter(({ key, segments }) => !known.has(key) && segments.some(({ text }) => text.trim() !== ''))
		.map(({ key, segments, speaker }) => ({
			id: sha256(canonicalJson(['turns', key])),
			check: 'turns',
			key,
			missing: [],
			added: [],
			words: [speaker, segments[0]?.text].filter(Boolean).join(': ').slice(0, 80),
		}));
}

function turnsOf({ blocks }: Text): Turn[] {
	return blocks.filter((block): block is Turn => block.type === 'turn');
}
