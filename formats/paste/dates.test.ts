import { describe, expect, test } from 'vitest';
import { findDate, readTime } from './dates';

describe('a date in a line', () => {
	test.each([
		['11 June 2018 11:50', '2018-06-11', '11:50'],
		['11 June 201811:50', '2018-06-11', '11:50'],
		['11 Jun. 2018', '2018-06-11', null],
		['June 11, 2018', '2018-06-11', null],
		['June 11th, 2018 at 5:20 p.m.', '2018-06-11', '17:20'],
		['Monday, the 1st of May 2023, 12:15 am', '2023-05-01', '00:15'],
		['11. Juni 2018', '2018-06-11', null],
		['Berlin, den 3. März 2021 um 9.05 Uhr', '2021-03-03', '09:05'],
		['11 июня 2018 года', '2018-06-11', null],
		['11 июня 2018 г. в 9:30', '2018-06-11', '09:30'],
		['11:50 11 мая 2018', '2018-05-11', '11:50'],
		['11 de junio de 2018', '2018-06-11', null],
		['1.º de septiembre del 2019 a las 17:00 horas', '2019-09-01', '17:00'],
		['11 juin 2018', '2018-06-11', null],
		['1er août 2020 à 17h20', '2020-08-01', '17:20'],
		['11.06.2018', '2018-06-11', null],
		['11.06.201811:50', '2018-06-11', '11:50'],
		['2018-06-11T11:50', '2018-06-11', '11:50'],
		['25/12/2019', '2019-12-25', null],
	])('%s', (line, date, time) => {
		expect(findDate(line)).toMatchObject({ date, time });
	});

	test.each([
		'32 June 2018',
		'29 February 2019',
		'11 Brumaire 2018',
		'June 2018',
		'2018-13-01',
		'1.2.3.2018',
		'in 2018',
	])('is not in: %s', (line) => {
		expect(findDate(line)).toBeNull();
	});

	test('is doubtful when the month might come first', () => {
		expect(findDate('03/04/2019')).toMatchObject({ date: '2019-04-03', ambiguous: true });
		expect(findDate('04/04/2019')?.ambiguous).toBe(false);
	});

	test('keeps an impossible time out', () => {
		expect(findDate('11 June 2018 27:80')).toMatchObject({ date: '2018-06-11', time: null });
		expect(readTime('17:20')).toBe('17:20');
		expect(readTime('17:20 in Hall 2')).toBeNull();
	});
});
