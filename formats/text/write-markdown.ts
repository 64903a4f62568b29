import type { Figure } from '@/archive/statements/figure';
import type { Block, Segment } from '@/archive/statements/text';
import type { Locale } from '@/i18n/locales';
import { punctuation } from '@/i18n/punctuation';
import type { DescribedStatement, Publisher } from '../described-statement';
import { shownFigure } from './figure-facts';
import { type MarkedRun, markedRuns } from './marked-runs';
import { textFacts } from './text-facts';

/** One language version as CommonMark, its facts above it as YAML (each value is JSON, which YAML reads). */
export function writeMarkdown(statement: DescribedStatement, publisher: Publisher): string {
	const { title, lead, blocks } = statement.edition;
	const facts = Object.entries(textFacts(statement, publisher))
		.filter(([, value]) => value !== null)
		.map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
	const parts = [
		`# ${escapeMarkdown(title)}`,
		lead ? `*${escapeMarkdown(lead)}*` : '',
		...blocks.flatMap((block) => writeBlock(block, statement.locale, publisher.publicUrl)),
	];
	return `---\n${facts.join('\n')}\n---\n\n${parts.filter(Boolean).join('\n\n')}\n`;
}

function writeBlock(block: Block, locale: Locale, publicUrl: string): string[] {
	const write = (segment: Segment) => writeSegment(segment, publicUrl);
	if (block.type !== 'turn') return [write(block)];
	const [first, ...rest] = block.segments;
	const speaker = block.speaker ? `**${escapeMarkdown(block.speaker)}${punctuation[locale].colon.trimEnd()}**` : '';
	if (first?.type !== 'paragraph') return [speaker, ...block.segments.map(write)];
	return [`${speaker} ${write(first)}`.trim(), ...rest.map(write)];
}

function writeSegment(segment: Segment, publicUrl: string): string {
	if (segment.type === 'separator') return '* * *';
	if (segment.type === 'preformatted') return segment.text.replace(/^/gmu, '    ');
	const words = markedRuns(segment).map(writeRun).join('');
	if (segment.figure) return writeFigure(segment.figure, words, publicUrl);
	if (segment.type === 'heading') return `${'#'.repeat(segment.level ?? 2)} ${words}`;
	if (segment.type === 'quote') return `> ${words}`;
	if (segment.type === 'list-item') return `${segment.ordered ? '1.' : '-'} ${words}`;
	return words;
}

function writeFigure(figure: Figure, words: string, publicUrl: string): string {
	const { isPicture, address, name } = shownFigure(figure, publicUrl);
	const link = `[${escapeMarkdown(figure.alt || (isPicture ? '' : name))}](<${address}>)`;
	const below = [words, escapeMarkdown(figure.credit)].filter(Boolean).join(' · ');
	return [`${isPicture ? '!' : ''}${link}`, below].filter(Boolean).join('\n\n');
}

/** Emphasis marks must touch the words: spaces at the ends stand outside of them. */
function writeRun({ text, bold, italic, href }: MarkedRun): string {
	const inner = text.trim();
	if (!inner) return text;
	const [before = '', after = ''] = [text.slice(0, text.indexOf(inner)), text.trimStart().slice(inner.length)];
	const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
	const words = mark + escapeMarkdown(inner) + [...mark].reverse().join('');
	return before + (href ? `[${words}](<${href.replace(/[<>\n]/g, encodeURIComponent)}>)` : words) + after;
}

/** No character of the text may become mark-up; line ends become spaces. */
export function escapeMarkdown(text: string): string {
	return text
		.replace(/\s*\n\s*/gu, ' ')
		.replace(/[\\`*_[\]<>&#|~]/gu, '\\$&')
		.replace(/^(\d+)([.)])/u, '$1\\$2')
		.replace(/^([-+=])/u, '\\$1');
}
