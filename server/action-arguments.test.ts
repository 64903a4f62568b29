import { expect, test } from 'vitest';
import { areArguments } from './action-arguments';

test.each([
	['[]', 0],
	['["$K1"]', 1],
	['[null,"$K1"]', 2],
	['[{"reason":null,"email":"a@b.example"},"$K1"]', 2],
	['[{"price":"$$5","none":"$undefined","at":"$D2024-10-01T00:00:00.000Z","many":"$n12"},"$Ka"]', 2],
	['[{"page":{"blocks":[]},"same":"$0:0:page"},"$K1"]', 2],
	[`[${'['.repeat(40)}${']'.repeat(40)},"$K1"]`, 2],
] as const)('%s is what pages send to what takes %d', (words, takes) => {
	expect(areArguments(words, takes)).toBe(true);
});

test.each([
	['', 0],
	['{not json', 0],
	['null', 0],
	['{}', 0],
	['[]', 1],
	['["$K1"]', 2],
	['[{},{}]', 2],
	['[{},"$0"]', 2],
	['[{},"$K1"', 2],
	['["$K1",{}]', 2],
	['["$h1","$K1"]', 2],
	['["$@1","$K1"]', 2],
	['["$F1","$K1"]', 2],
	['["$Q1","$K1"]', 2],
	['["$1","$K1"]', 2],
	['["$0","$K1"]', 2],
	['["$0:0","$K1"]', 2],
	['[{"a":"$0:0:b"},"$K1"]', 2],
	['[{"a":"$0:0:__proto__"},"$K1"]', 2],
	['["$nten","$K1"]', 2],
	[`[${'['.repeat(100_000)}${']'.repeat(100_000)},"$K1"]`, 2],
	[`[${'1,'.repeat(2_000)}"$K1"]`, 1],
] as const)('no page sends this to what takes so many (%#)', (words, takes) => {
	expect(areArguments(words, takes)).toBe(false);
});
