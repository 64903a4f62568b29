import { isRoleLabel } from './labels';

/** A paragraph of a pasted text. `line` counts from 1; `gap` is the number of empty lines before it. */
export interface Paragraph {
	line: number;
	gap: number;
	text: string;
	kind: 'text' | 'separator' | 'picture';
	/** Markdown's `#` to `######`. */
	heading?: number;
}

interface Line {
	number: number;
	gap: number;
	text: string;
}

const bullet = /^(?:[•·▪◦‣●]|[*-](?=\s))\s*/u;
const unwrappedWidth = 100;
/** Characters that were taken off may have filled a line. */
const slack = 8;

/** The paragraphs of a text: lines wrapped at a fixed width are joined again, Markdown's marks taken off. */
export function readParagraphs(text: string): Paragraph[] {
	const lines = readLines(text);
	const width = wrapWidth(lines);
	const paragraphs: Line[] = [];
	let previous: Line | null = null;
	for (const line of lines) {
		const last = paragraphs.at(-1);
		if (last && previous && width && continues(previous, line, width)) last.text += ` ${line.text}`;
		else paragraphs.push({ ...line });
		previous = line;
	}
	return paragraphs.flatMap(toParagraphs);
}

function readLines(text: string): Line[] {
	const lines: Line[] = [];
	let gap = 0;
	clean(text)
		.split('\n')
		.forEach((raw, index) => {
			const line = raw.trim();
			if (line) lines.push({ number: index + 1, gap, text: line });
			gap = line ? 0 : gap + 1;
		});
	return lines;
}

/** Line ends as LF; without characters that no reader sees and none that cannot be stored. */
function clean(text: string): string {
	return text
		.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
		.replace(/[\u200b\u200c\u2060\ufeff\u00ad]|(?![\n\t])\p{Cc}/gu, '')
		.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
		.normalize('NFC');
}

/** The width a text was wrapped at, or null: its lines are longer, or too few come near it. Addresses don't count. */
function wrapWidth(lines: Line[]): number | null {
	const lengths = lines.filter((line) => !/\S{40}/u.test(line.text)).map((line) => line.text.length);
	const width = lengths.reduce((most, length) => Math.max(most, length), 0);
	const full = lengths.filter((length) => length > width * 0.8).length;
	return width > 40 && width <= unwrappedWidth && full >= Math.max(3, lengths.length / 4) ? width : null;
}

/** A line goes on in the next one when that one's first word would not have fitted. */
function continues(line: Line, next: Line, width: number): boolean {
	if (next.gap > 0 || /^#{1,6}\s/.test(next.text) || bullet.test(next.text) || isRoleLabel(next.text)) return false;
	const [word = ''] = next.text.split(/\s/, 1);
	return line.text.length + 1 + word.length > width - slack;
}

function toParagraphs({ number, gap, text }: Line): Paragraph[] {
	const base = { line: number, gap };
	if (/^(?:[*\-_·•–—]\s*){3,}$/u.test(text)) return [{ ...base, kind: 'separator', text: '' }];
	const found: Paragraph[] = [];
	let rest = text;
	for (let picture = pictureIn(rest); picture; picture = pictureIn(rest)) {
		found.push({ ...base, gap: found.length > 0 ? 0 : gap, kind: 'picture', text: picture.trim() });
		rest = rest.slice(picture.length);
	}
	if (rest || found.length === 0) found.push({ ...textOf(rest), line: number, gap: found.length > 0 ? 0 : gap });
	return found;
}

function pictureIn(text: string): string | undefined {
	return /^!\[[^\]]*\]\([^)]*\)\s*/.exec(text)?.[0];
}

/** Markdown's marks before a heading, and those after it, which say nothing. */
function textOf(text: string): Pick<Paragraph, 'kind' | 'text' | 'heading'> {
	const [marks] = /^#{1,6}(?=\s)/.exec(text) ?? [];
	if (!marks) return { kind: 'text', text: plain(text) };
	let end = text.length;
	while (text[end - 1] === '#') end -= 1;
	const words = text.slice(marks.length, end).trim() || '#';
	return { kind: 'text', text: plain(words), heading: marks.length };
}

/** Without Markdown's `**` and `__` around strong words; between spaces they are characters like others. */
function plain(text: string): string {
	return text.replace(strongMark, '');
}

const strongMark = /\*\*(?=\S)|(?<=\S)\*\*|(?<![\p{L}\p{N}_])__(?=[^\s_])|(?<=[^\s_])__(?![\p{L}\p{N}_])/gu;

/** The text of a list item without its bullet, or null when it has none. */
export function readListItem(text: string): string | null {
	const match = bullet.exec(text);
	const rest = match ? text.slice(match[0].length) : '';
	return rest || null;
}
