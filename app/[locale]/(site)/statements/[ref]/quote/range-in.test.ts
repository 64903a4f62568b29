import { expect, test } from 'vitest';
import { rangeIn } from './range-in';

test('a range is read as it stands in an address', () => {
	const range = rangeIn('title');
	expect(range).toMatchObject({ written: 'title', range: expect.anything() });
	expect(rangeIn('%74itle')).toEqual(range);
});

test.each(['%', '%zz', '%ff', '%00', ''])('%j names nothing, and is nobody’s failure', (address) => {
	expect(rangeIn(address)).toBeNull();
});
