import type { Block, Segment, Turn } from '@/archive/statements/text';
import { type Label, readLabel } from './labels';
import { nameLikeness } from './names';
import { type Paragraph, readListItem } from './paragraphs';
import type { PasteWarning } from './paste-warning';

interface Labelled {
	paragraph: Paragraph;
	label: Label | null;
}

/**
 * Groups a body's paragraphs into turns: a label opens one, paragraphs without a label continue it. What stands
 * before the first label stays outside of turns. A colon whose speaker is unsure stays text, with a warning.
 */
export function readTurns(paragraphs: Paragraph[], title: string, newKey: () => string) {
	const blocks: Block[] = [];
	const warnings: PasteWarning[] = [];
	const labelled = decideLabels(paragraphs, title, warnings);
	let open: Turn | null = null;
	let asked = false;
	for (const { paragraph, label } of labelled) {
		if (label) {
			asked ||= label.role === 'question';
			const role = label.role ?? (asked ? 'answer' : 'speech');
			open = { type: 'turn', key: newKey(), role, speaker: label.speaker, segments: [] };
			blocks.push(open);
			if (label.rest) open.segments.push(segmentOf({ ...paragraph, text: label.rest }, newKey));
		} else if (paragraph.kind === 'picture') {
			warnings.push({ code: 'left-out', line: paragraph.line, text: paragraph.text });
		} else (open?.segments ?? blocks).push(segmentOf(paragraph, newKey));
	}
	return { blocks, warnings };
}

/** Which paragraphs open a turn. Names must be sure, or known from elsewhere on the page. */
function decideLabels(paragraphs: Paragraph[], title: string, warnings: PasteWarning[]): Labelled[] {
	const candidates = paragraphs.map((paragraph) => ({
		paragraph,
		label: paragraph.kind === 'text' ? readLabel(paragraph.text) : null,
	}));
	const counts = new Map<string, number>();
	for (const { label } of candidates) {
		if (label?.speaker) counts.set(label.speaker, (counts.get(label.speaker) ?? 0) + 1);
	}
	let afterQuestion = false;
	return candidates.map(({ paragraph, label }) => {
		const accepted =
			label && isSpeaker(label, { title, repeated: (counts.get(label.speaker ?? '') ?? 0) > 1, afterQuestion });
		if (accepted) afterQuestion = label.role === 'question';
		else if (label?.speaker && nameLikeness(label.speaker)) {
			warnings.push({ code: 'possible-speaker', line: paragraph.line, text: label.speaker });
		}
		return { paragraph, label: accepted ? label : null };
	});
}

function isSpeaker(label: Label, seen: { title: string; repeated: boolean; afterQuestion: boolean }): boolean {
	if (label.role) return true;
	const speaker = label.speaker ?? '';
	const likeness = nameLikeness(speaker);
	if (likeness === 'sure') return true;
	if (!likeness) return false;
	const surname = speaker.split(/[\s\u00a0]+/u).at(-1) ?? speaker;
	return seen.repeated || (seen.afterQuestion && speaker.includes(' ')) || isNamed(surname, seen.title);
}

function isNamed(surname: string, title: string): boolean {
	return title.split(/[^\p{L}-]+/u).includes(surname);
}

function segmentOf(paragraph: Paragraph, newKey: () => string): Segment {
	const { text, kind, heading } = paragraph;
	const key = newKey();
	if (kind === 'separator') return { type: 'separator', key, text: '' };
	if (heading) return { type: 'heading', key, text, level: Math.min(4, Math.max(2, heading)) };
	if (/^[([].{1,200}[)\]]\.?$/u.test(text)) return { type: 'note', key, text };
	const listItem = readListItem(text);
	if (listItem) return { type: 'list-item', key, text: listItem, ordered: false };
	return { type: 'paragraph', key, text };
}
