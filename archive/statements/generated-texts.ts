import fc from 'fast-check';
import { type Block, type Mark, type Segment, segmentTypes, type Text, type Turn, turnRoles } from './text';

const vocabulary = [
	'water',
	'l’eau',
	'Größe',
	'мир',
	'¿qué?',
	'«oui»',
	'12,5',
	'—',
	'\u00a0',
	'\n',
	'a',
	'😀',
	'e\u0301',
];

const words = fc
	.array(fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(' ', '', ', ', '\u202f')), { maxLength: 8 })
	.map((parts) => parts.flat().join(''));

const marks = fc.array(
	fc.record(
		{
			type: fc.constantFrom('bold', 'italic', 'link', 'lang'),
			from: fc.nat(12),
			to: fc.integer({ min: 1, max: 30 }),
			href: fc.constantFrom('/a', '#b'),
		},
		{ requiredKeys: ['type', 'from', 'to'] },
	) as fc.Arbitrary<Mark>,
	{ maxLength: 3 },
);

const file = { hash: 'a'.repeat(64), media: 'application/pdf', name: 'report.pdf', bytes: 9 } as const;
const figure = fc.record({ file: fc.constantFrom(file, { ...file, hash: 'b'.repeat(64) }), alt: words, credit: words });

const segment: fc.Arbitrary<Segment> = fc.record(
	{
		type: fc.constantFrom(...segmentTypes),
		key: fc.constantFrom(...Array.from({ length: 14 }, (_, n) => `seg${n}`), 'seg1-2', 'seg2-2'),
		text: words,
		marks,
		level: fc.integer({ min: 2, max: 4 }),
		ordered: fc.boolean(),
		figure,
	},
	{ requiredKeys: ['type', 'key', 'text'] },
);

const turn: fc.Arbitrary<Turn> = fc.record(
	{
		type: fc.constant('turn' as const),
		key: fc.constantFrom('turn1', 'turn2', 'turn3'),
		role: fc.constantFrom(...turnRoles),
		speaker: fc.option(words),
		person: fc.constantFrom('p1', 'p2'),
		segments: fc.array(segment, { maxLength: 4 }),
	},
	{ requiredKeys: ['type', 'key', 'role', 'speaker', 'segments'] },
);

/** Any text, its keys from a small set, so that two of them share many: moved, changed, in other turns, with other marks. */
export const anyText: fc.Arbitrary<Text> = fc.record({
	title: words,
	lead: fc.option(words),
	blocks: fc.array(fc.oneof({ weight: 3, arbitrary: segment }, turn), { maxLength: 9 }).map(withoutRepeatedKeys),
});

function withoutRepeatedKeys(blocks: (Segment | Turn)[]): Block[] {
	const seen = new Set<string>();
	const isNew = ({ key }: { key: string }) => !seen.has(key) && Boolean(seen.add(key));
	return blocks
		.filter(isNew)
		.map((block) => (block.type === 'turn' ? { ...block, segments: block.segments.filter(isNew) } : block));
}
