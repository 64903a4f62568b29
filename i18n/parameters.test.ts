import { expect, test } from 'vitest';
import { parametersOf } from './parameters';

const page = ['after', 'before'];

test.each([
	['/en/statements/7gk2mq/cite', ['edition', 'segment']],
	['/en/statements/7gk2mq/a-title.bib', ['edition']],
	['/en/statements/7gk2mq/a-title.csl.json', ['edition']],
	['/en/statements/7gk2mq/a-title.json', []],
	['/en/questions.atom', ['topic', 'speaker', 'year', ...page]],
	['/en/corrections.atom', ['language', 'class']],
	['/en/corrections.csv', ['language', 'class', ...page]],
	['/en/people/7gk2mq.csv', page],
	['/en/people/7gk2mq.atom', []],
	['/en/archive/2018/06.ics', page],
	['/en/archive/2018', []],
])('%s answers to %j', (path, parameters) => {
	expect(parametersOf(path)).toEqual(parameters);
});
