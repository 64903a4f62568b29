import fc from 'fast-check';
import type { Figure } from '@/archive/statements/figure';
import type { Block, Mark, Segment } from '@/archive/statements/text';
import { segmentTypes, turnRoles } from '@/archive/statements/text';

const words = fc
	.string({ unit: 'grapheme', maxLength: 40 })
	.map((text) => text.normalize('NFC').replaceAll('\u0000', ''));

const markKinds: fc.Arbitrary<Omit<Mark, 'from' | 'to'>> = fc.oneof(
	fc.constant({ type: 'bold' as const }),
	fc.constant({ type: 'italic' as const }),
	fc.constantFrom('https://example.org/a', 'mailto:desk@example.org').map((href) => ({ type: 'link' as const, href })),
	fc.constantFrom('la', 'fr').map((lang) => ({ type: 'lang' as const, lang })),
);

/** At most one range of each kind: neighbours of one kind would be one range. */
function marksFor(text: string): fc.Arbitrary<Mark[]> {
	if (text.length === 0) return fc.constant([]);
	const range = fc
		.tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
		.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) + 1 }));
	return fc
		.uniqueArray(fc.tuple(markKinds, range), { selector: ([kind]) => kind.type, maxLength: 4 })
		.map((marks) => marks.map(([kind, { from, to }]) => ({ ...kind, from, to })))
		.map((marks) => marks.sort((a, b) => a.from - b.from || a.to - b.to || (a.type < b.type ? -1 : 1)));
}

const file = {
	hash: 'a'.repeat(64),
	media: 'image/png' as const,
	name: 'lake.png',
	bytes: 9,
	width: 300,
	height: 200,
};

const figures: fc.Arbitrary<Figure> = fc.oneof(
	fc.record({ file: fc.constant(file), alt: words, credit: words }),
	words.map((credit) => ({ file, alt: '', credit, decorative: true as const })),
);

const unnamedSegment: fc.Arbitrary<Omit<Segment, 'key'>> = words.chain((text) =>
	fc
		.tuple(fc.constantFrom(...segmentTypes), marksFor(text), fc.constantFrom(2, 3, 4), fc.boolean(), figures)
		.map(([type, marks, level, ordered, figure]) => ({
			type,
			text,
			...(marks.length > 0 ? { marks } : {}),
			...(type === 'heading' ? { level } : {}),
			...(type === 'list-item' ? { ordered } : {}),
			...(type === 'figure' ? { figure } : {}),
		})),
);

const unnamedBlock = fc.oneof(
	{ weight: 3, arbitrary: unnamedSegment },
	{
		weight: 1,
		arbitrary: fc.record({
			type: fc.constant('turn' as const),
			role: fc.constantFrom(...turnRoles),
			speaker: fc.option(words.filter((name) => name.length > 0)),
			segments: fc.array(unnamedSegment, { maxLength: 4 }),
		}),
	},
);

/** Arbitrary blocks with keys `key1`, `key2` … in reading order, for property tests. */
export const anyBlocks: fc.Arbitrary<Block[]> = fc.array(unnamedBlock, { maxLength: 12 }).map((blocks) => {
	let count = 0;
	const key = () => {
		count += 1;
		return `key${count}`;
	};
	return blocks.map((block): Block => {
		if (block.type !== 'turn') return { ...block, key: key() };
		return { ...block, key: key(), segments: block.segments.map((segment) => ({ ...segment, key: key() })) };
	});
});
