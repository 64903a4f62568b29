import { segmentsOf, segmentWords, type Text, unitOf } from '../statements/text';

/** The words of one unit of a text, its paragraphs one under the other: a segment's key, `title` or `lead`. */
export function wordsOfUnit(text: Text, unit: string): string {
	if (unit === 'title') return text.title;
	if (unit === 'lead') return text.lead ?? '';
	const parts = segmentsOf(text.blocks).filter(({ key }) => unitOf(key) === unit);
	return parts.map(segmentWords).join('\n');
}

/** The words of all units of a text, by key, in its order. */
export function unitWords(text: Text): Map<string, string> {
	const words = new Map([
		['title', text.title],
		['lead', text.lead ?? ''],
	]);
	for (const segment of segmentsOf(text.blocks)) {
		const unit = unitOf(segment.key);
		const [before, part] = [words.get(unit), segmentWords(segment)];
		words.set(unit, before === undefined ? part : `${before}\n${part}`);
	}
	return words;
}
