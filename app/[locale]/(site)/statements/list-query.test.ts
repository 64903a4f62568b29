import { expect, test } from 'vitest';
import { leftOutOf, listQueryOf } from './list-query';

const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const today = new Date().toISOString().slice(0, 10);

test('what makes no sense is left out, and told', () => {
	const asked = {
		...{
			year: 'abc',
			from: '2026-13-45',
			to: '2026-02-30',
			kind: ['bogus', 'speech'],
			language: 'xx',
			speaker: 'Nobody',
		},
		...{ asOf: 'yesterday', sort: 'size', where: 'footnotes', q: ' peace ', topic: 'zzzzzz', publishedTo: '' },
	};
	expect(listQueryOf('en', asked)).toEqual({ locale: 'en', query: 'peace', topic: 'zzzzzz' });
	expect(leftOutOf('en', asked)).toEqual({
		senseless: [
			{ name: 'where', value: 'footnotes' },
			{ name: 'kind', value: 'bogus' },
			{ name: 'year', value: 'abc' },
			{ name: 'language', value: 'xx' },
			{ name: 'speaker', value: 'Nobody' },
			{ name: 'from', value: '2026-13-45' },
			{ name: 'to', value: '2026-02-30' },
			{ name: 'asOf', value: 'yesterday' },
			{ name: 'sort', value: 'size' },
		],
		toCome: null,
	});
	expect(leftOutOf('en', { year: '0' }).senseless).toEqual([{ name: 'year', value: '0' }]);
});

test('what makes sense is kept, and nothing is told', () => {
	const asked = { year: '2018', from: '2024-02-29', kind: 'speech', speaker: 'abc123', asOf: today, where: 'titles' };
	expect(listQueryOf('en', asked)).toMatchObject({ ...asked, year: 2018 });
	expect(leftOutOf('en', asked)).toEqual({ senseless: [], toCome: null });
});

test('a day that is yet to come is no day that the archive stood on', () => {
	expect(listQueryOf('en', { asOf: tomorrow }).asOf).toBeUndefined();
	expect(leftOutOf('en', { asOf: tomorrow })).toEqual({ senseless: [], toCome: tomorrow });
});
