import { type APIRequestContext, expect, test } from '@playwright/test';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { parse } from './archive-for-programs';

const types = {
	atom: 'application/atom+xml',
	json: 'application/feed+json',
	csv: 'text/csv',
	ics: 'text/calendar',
} as const;

/** The pages of lists, in English, with the first of each kind that is named by another. */
async function listPages(request: APIRequestContext): Promise<string[]> {
	const first = async (address: string, below: string) => {
		const page = parse(await (await request.get(address)).text(), 'text/html');
		return page.querySelector(`main a[href^="${below}"]`)?.getAttribute('href') ?? '';
	};
	const names = ['people', 'places', 'events', 'topics'].map((folder) => first(`/en/${folder}`, `/en/${folder}/`));
	const year = await first('/en/archive', '/en/archive/');
	const month = first(year, `${year}/`);
	return ['/en/statements', '/en/questions', '/en/corrections', ...(await Promise.all([...names, month]))];
}

test('every list is there for programs, and its page says where', async ({ request }) => {
	const pages = await listPages(request);
	expect(pages).toHaveLength(8);
	for (const address of pages) {
		const page = parse(await (await request.get(address)).text(), 'text/html');
		const links = page.querySelectorAll('nav[aria-label="This list for programs"] a');
		const formats = Array.from(links, (link) => link.getAttribute('href') ?? '');
		expect(
			formats.map((format) => format.split('.').at(-1)),
			address,
		).toEqual(['atom', 'json', 'csv', 'ics']);
		for (const format of formats) {
			const answer = await request.get(format);
			const type = types[format.split('.').at(-1) as keyof typeof types];
			expect(answer.headers(), format).toMatchObject({
				'content-type': `${type}; charset=utf-8`,
				'content-language': 'en',
			});
			const told = await answer.text();
			if (type === types.atom) expect(parseAtomFeed(told).entries?.length, format).toBeGreaterThan(0);
			if (type === types.json) expect(parseJsonFeed(JSON.parse(told)).items?.length, format).toBeGreaterThan(0);
			if (type === types.csv) expect(told.split('\r\n').length, format).toBeGreaterThan(2);
			if (type === types.ics) expect(told, format).toMatch(/^BEGIN:VCALENDAR\r\n/);
		}
		if (address === '/en/statements') continue;
		const own = page.querySelectorAll('head > link[rel=alternate][type]');
		const announced = Array.from(own, (link) => new URL(link.getAttribute('href') ?? '').pathname);
		expect(announced, address).toEqual(formats.slice(0, 2));
	}
});

test('a long list says where it goes on, and lists of nothing are not found', async ({ request }) => {
	const year = await request.get('/en/statements.json?year=1948');
	const [{ _rostrum: { spoken = '' } = {} } = {}] = (await year.json()).items ?? [];
	expect(spoken).toMatch(/^1948-12/);
	const ics = await (await request.get('/en/archive/1948/12.ics')).text();
	expect(ics.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(1);
	for (const address of [
		'/en/archive/1066/10.csv',
		'/en/archive/1948/13.atom',
		'/en/people/zzzzzz.csv',
		'/en/people/zzzzzz.ics',
		'/en/statements/zzzzzz/editions.csv',
		'/feeds/en/archive/1948/12/csv',
	]) {
		expect((await request.get(address)).status(), address).toBe(404);
	}
});
