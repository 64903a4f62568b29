import { expect, test } from 'vitest';
import { classify } from './classify';
import { Limits } from './limits';

const limits = () =>
	new Limits({
		searchesPerMinute: 1,
		exportsPerMinute: 2,
		signInsPerMinute: 3,
		followsPerMinute: 4,
		previewsPerMinute: 5,
	});

/** How often something may be asked for, of eight times. */
async function allowed(url: string, method: string): Promise<number> {
	const [path = '', query] = url.split('?');
	const question = { address: classify(path), path, query: query ? `?${query}` : '', key: null };
	const request = { headers: { 'x-forwarded-for': '203.0.113.7' } } as never;
	const own = limits();
	let count = 0;
	for (let n = 0; n < 8; n += 1)
		if (
			(await own.take(question, { request, method, next: async () => {}, asked: {}, isReady: async () => true })) === 0
		)
			count += 1;
	return count;
}

test.each([
	['/en/statements?q=a', 'GET', 1],
	['/en/statements.csv?q=a', 'GET', 1],
	['/en/statements.atom?year=2020', 'GET', 1],
	['/en/corrections.json?class=minor', 'GET', 1],
	['/en/people/ab12cd/name?after=1', 'GET', 1],
	['/en/statements/ab12cd/cite?segment=a1', 'GET', 1],
	['/en/statements/ab12cd/quote?edition=1&from=a&to=b', 'GET', 1],
	['/en/statements/ab12cd/quote/1/a-b/c3', 'GET', 1],
	['/en/statements/ab12cd/changes/1-2?show=all', 'GET', 1],
	['/en/statements/ab12cd/cite', 'GET', 8],
	['/en/statements/ab12cd/editions/1', 'GET', 8],
	['/en/statements.ics', 'GET', 2],
	['/en/statements/ab12cd/speech.md', 'GET', 2],
	['/en/people/ab12cd/name.atom', 'GET', 2],
	['/s/ab12cd/editions.json', 'GET', 2],
	['/en/sign-in', 'POST', 3],
	['/en/sign-in/provider', 'GET', 3],
	['/en/follow', 'POST', 4],
	['/en/preview/secret', 'GET', 5],
	['/en/statements', 'GET', 8],
	['/en/statements/ab12cd/speech', 'GET', 8],
	['/sitemap.xml', 'GET', 8],
	['/look.js', 'GET', 8],
	['/en/sign-in', 'GET', 8],
] as const)('%s by %s may be asked for %d times', async (url, method, times) => {
	expect(await allowed(url, method)).toBe(times);
});
