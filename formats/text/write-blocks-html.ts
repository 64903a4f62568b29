import type { Figure } from '@/archive/statements/figure';
import type { Block, Segment } from '@/archive/statements/text';
import { element, type Xml } from '../xml';
import { shownFigure } from './figure-facts';
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
	if (!segment.text && !segment.figure) return '';
	const words = markedRuns(segment).map((run): Xml | string => {
		let piece: Xml | string = run.text;
		if (run.italic) piece = element('em', {}, piece);
		if (run.bold) piece = element('strong', {}, piece);
		if (run.lang) piece = element('span', { lang: run.lang }, piece);
		return run.href ? element('a', { href: new URL(run.href, `${publicUrl}/`).href }, piece) : piece;
	});
	if (segment.figure) return writeFigure(segment.figure, words, publicUrl);
	if (segment.type === 'heading') return element(`h${segment.level ?? 2}`, {}, ...words).xml;
	if (segment.type === 'list-item') return element(segment.ordered ? 'ol' : 'ul', {}, element('li', {}, ...words)).xml;
	return element(tags[segment.type] ?? 'p', {}, ...words).xml;
}

/** Nothing plays where pages cannot be trusted to: recordings and documents are links. */
function writeFigure(figure: Figure, words: (Xml | string)[], publicUrl: string): string {
	const { isPicture, address, width, height, name } = shownFigure(figure, publicUrl);
	const shown = isPicture
		? element('img', { src: address, alt: figure.alt, width: `${width}`, height: `${height}` })
		: element('p', {}, element('a', { href: address }, figure.alt || name));
	const credit = figure.credit ? [element('small', {}, figure.credit)] : [];
	const caption = words.length + credit.length > 0 ? [element('figcaption', {}, ...words, ' ', ...credit)] : [];
	return element('figure', {}, shown, ...caption).xml;
}
