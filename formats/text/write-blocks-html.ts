import type { Block, Segment } from '@/archive/statements/text';
import { element, type Xml } from '../xml';
import { markedRuns } from './marked-runs';

/** A text as plain HTML for feed readers: no classes, addresses of links made absolute. */
export function writeBlocksHtml(blocks: readonly Block[], publicUrl: string): string {
	return blocks
		.flatMap((block) => {
			if (block.type !== 'turn') return [writeSegment(block, publicUrl)];
			const speaker = block.speaker ? element('p', {}, element('strong', {}, block.speaker)) : null;
			return [speaker?.xml ?? '', ...block.segments.map((segment) => writeSegment(segment, publicUrl))];
		})
		.join('');
}

const tags: Partial<Record<Segment['type'], string>> = { quote: 'blockquote', preformatted: 'pre' };

function writeSegment(segment: Segment, publicUrl: string): string {
	if (segment.type === 'separator') return '<hr/>';
	if (!segment.text) return '';
	const words = markedRuns(segment).map((run): Xml | string => {
		let piece: Xml | string = run.text;
		if (run.italic) piece = element('em', {}, piece);
		if (run.bold) piece = element('strong', {}, piece);
		if (run.lang) piece = element('span', { lang: run.lang }, piece);
		return run.href ? element('a', { href: new URL(run.href, `${publicUrl}/`).href }, piece) : piece;
	});
	if (segment.type === 'heading') return element(`h${segment.level ?? 2}`, {}, ...words).xml;
	if (segment.type === 'list-item') return element(segment.ordered ? 'ol' : 'ul', {}, element('li', {}, ...words)).xml;
	return element(tags[segment.type] ?? 'p', {}, ...words).xml;
}
