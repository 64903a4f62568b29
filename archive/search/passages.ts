import type { Locale } from '@/i18n/locales';
import { askReader } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import { editionOf } from '../statements/published-sql';
import { type Block, segmentsOf, segmentWords, unitOf } from '../statements/text';
import { foldWord } from './fold-word';
import { findMatchedWords, likelyWords } from './matched-words';
import type { Understood } from './matches';
import type { Where } from './query';
import { beginningOf, markedIn, type SnippetPart, snippetAround } from './snippet';
import { typedSpellings } from './typed-spelling';

/** A result to show a passage of: the edition that matched, and the one that is shown when that is another. */
export interface Hit {
	locale: Locale;
	editionId: string;
	shownEditionId: string;
}

/** Where a text matches; `key` is the segment's, null in title and lead. */
export interface Passage {
	key: string | null;
	/** Titles alone were looked at: `matched` is the whole of one. */
	isTitle: boolean;
	/** In the language that matched. */
	matched: SnippetPart[];
	/** The same segment as the shown edition has it; null when it has none, or when it is the one that matched. */
	aligned: SnippetPart[] | null;
}

interface Edition {
	id: string;
	title: string;
	lead: string | null;
	blocks: Block[];
}

/** The passages of some results, in their order; null where the words stand nowhere in the text, but in the facts. */
export async function findPassages(hits: readonly Hit[], query: Understood): Promise<(Passage | null)[]> {
	const ids = [...new Set(hits.flatMap((hit) => [hit.editionId, hit.shownEditionId]))];
	if (ids.length === 0) return [];
	const editions = await askReader<Edition[]>`
		SELECT d.id::text, d.title, d.lead, d.blocks FROM unnest(${ids}::uuid[]) asked (id)
			CROSS JOIN LATERAL ${editionOf(Prisma.sql`asked.id`)} d`;
	const byId = new Map(editions.map((edition) => [edition.id, edition]));
	const likely = likelyWords(query);
	const texts = hits.map((hit) => ({ hit, parts: partsOf(byId.get(hit.editionId), likely, query.where) }));
	const matched = await findMatchedWords(
		texts.flatMap(({ hit, parts }) =>
			parts.flatMap((part) => part.likely.map((word) => ({ locale: hit.locale, word }))),
		),
		query,
	);
	const phrases = [...query.phrases, ...query.words].map(foldWord).filter((phrase) => phrase.includes(' '));
	const typed = typedSpellings(query).map(({ spelling }) => spelling);
	return texts.map(({ hit, parts }) => {
		const isMatched = (folded: string) => matched.has(`${hit.locale} ${folded}`);
		const best = bestOf(parts, isMatched, phrases, typed);
		if (!best) return null;
		const shown = hit.shownEditionId === hit.editionId ? undefined : byId.get(hit.shownEditionId);
		const isTitle = query.where === 'titles';
		return {
			key: best.key,
			isTitle,
			matched: (isTitle ? markedIn : snippetAround)(best.text, (word) => isMatched(foldWord(word))),
			aligned: shown && best.key ? alignedIn(shown, best.key) : null,
		};
	});
}

interface Part {
	key: string | null;
	text: string;
	/** The text as words are compared. */
	folded: string;
	/** Its words, folded, that may be what was asked for. */
	likely: string[];
}

/** The parts of a text that were looked at. */
function partsOf(edition: Edition | undefined, likely: (folded: string) => string[], where: Where | undefined): Part[] {
	if (!edition) return [];
	return lookedAt(edition, where).map(({ key, text }) => {
		const folded = foldWord(text);
		return { key, text, folded, likely: likely(folded) };
	});
}

/** A text's segments first: the title stands above each result anyway. */
function lookedAt({ title, lead, blocks }: Edition, where: Where | undefined): Pick<Part, 'key' | 'text'>[] {
	const outside = [lead, title].flatMap((text) => (text ? [{ key: null, text }] : []));
	if (where === 'titles') return outside.slice(-1);
	const said =
		where === 'answers' ? blocks.filter((block) => block.type === 'turn' && block.role === 'answer') : blocks;
	const inside = segmentsOf(said).map((segment) => ({ key: segment.key, text: segmentWords(segment) }));
	return where === 'answers' ? inside : [...inside, ...outside];
}

/** The part that holds most of the words, one with a phrase before all others; of equals one that spells them as typed, then the first. */
function bestOf(
	parts: readonly Part[],
	isMatched: (word: string) => boolean,
	phrases: readonly string[],
	typed: readonly string[],
): Part | null {
	let best: Part | null = null;
	let most = 0;
	for (const part of parts) {
		const different = new Set(part.likely.filter(isMatched).map((word) => word.slice(0, 5))).size;
		const spelled = part.text.toLowerCase();
		const asTyped = different > 0 && typed.length > 0 && typed.every((one) => spelled.includes(one)) ? 0.5 : 0;
		const score = different + asTyped + (phrases.some((phrase) => part.folded.includes(phrase)) ? 100 : 0);
		if (score > most) [best, most] = [part, score];
	}
	return best;
}

/** The segment of another language with the same key, else the parts of the unit that the key belongs to. */
function alignedIn(edition: Edition, key: string): SnippetPart[] | null {
	const segments = segmentsOf(edition.blocks);
	const same = segments.filter((one) => one.key === key);
	const aligned = same.length > 0 ? same : segments.filter((one) => unitOf(one.key) === unitOf(key));
	return aligned.length > 0 ? beginningOf(aligned.map(segmentWords).join(' ')) : null;
}
