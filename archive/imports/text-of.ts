import type { Locale } from '@/i18n/locales';
import type { Block, Segment, SegmentType, Text, Turn } from '../statements/text';
import { partsOf } from './keys';
import type { Paragraph, Version } from './line';

const segmentTypeOf: Record<Exclude<Paragraph['type'], 'lead'>, SegmentType> = {
	p: 'paragraph',
	h: 'heading',
	li: 'list-item',
	row: 'row',
	dt: 'term',
	dd: 'definition',
	pre: 'preformatted',
	blockquote: 'quote',
	note: 'note',
	sep: 'separator',
	caption: 'caption',
};

/** What transcripts write where nobody is named. */
const nobody = /^(question|pregunta|frage|вопрос)$/iu;

/** One version's words with keys from `keyOf`: equal units get equal keys, paragraphs without a unit keys of their own. */
export function textOf(version: Version, locale: Locale, keyOf: (name: string) => string): Text {
	const [first, ...rest] = version.paragraphs;
	const hasLead = first?.type === 'lead';
	const part = partsOf();
	const blocks: Block[] = [];
	let open: { turn: Turn; speaker: string | null } | null = null;
	for (const [index, paragraph] of (hasLead ? rest : version.paragraphs).entries()) {
		const unit = paragraph.unit === undefined ? `${locale}:${index}` : `u:${paragraph.unit}`;
		const segment = segmentOf(paragraph, part(keyOf(unit)));
		const role = roleOf(paragraph);
		const speaker = paragraph.speaker ?? null;
		if (role === null) {
			open = null;
			blocks.push(segment);
		} else if (open && open.turn.role === role && open.speaker === speaker) {
			open.turn.segments.push(segment);
		} else {
			const turn: Turn = {
				type: 'turn',
				key: part(keyOf(`turn:${unit}`)),
				role,
				speaker: namedIn(role, speaker),
				segments: [segment],
			};
			open = { turn, speaker };
			blocks.push(turn);
		}
	}
	return { title: version.title, lead: hasLead ? first.text : null, blocks };
}

function segmentOf({ type, text }: Paragraph, key: string): Segment {
	const segment: Segment = { type: type === 'lead' ? 'paragraph' : segmentTypeOf[type], key, text };
	return type === 'h' ? { ...segment, level: 2 } : segment;
}

/** Who speaks without a role gives a speech; who has neither stands outside of any turn. */
function roleOf({ role, speaker }: Paragraph): Turn['role'] | null {
	return role ?? (speaker ? 'speech' : null);
}

function namedIn(role: Turn['role'], speaker: string | null): string | null {
	return role === 'question' && speaker !== null && nobody.test(speaker) ? null : speaker;
}
