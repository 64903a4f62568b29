import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { findVersion } from '../reading/archive';

/** What was asked of the archive, and why. */
interface Asked {
	path: string;
	purpose: string | undefined;
	headers: IncomingHttpHeaders;
}

test('a reader who points at a statement finds it already fetched', async ({ page, baseURL }) => {
	const watched = await watchRequests(baseURL ?? '');
	try {
		await page.goto(`${watched.url}/en`);
		const title = page.getByRole('article').first().getByRole('heading').getByRole('link');
		const address = (await title.getAttribute('href')) ?? '';
		await rulesArrive(watched.asked);
		await pointUntil(title, () => expect(listPrefetched(watched.asked)).toEqual([address]));
		const all = page.getByRole('link', { name: 'All texts' });
		await pointUntil(all, () => expect(listPrefetched(watched.asked)).toEqual([address, '/en/statements']));
	} finally {
		await watched.close();
	}
});

test('nothing else is fetched early: no feed, no search, no sign-in', async ({ page, baseURL }) => {
	const watched = await watchRequests(baseURL ?? '');
	try {
		await page.goto(`${watched.url}/en/statements?q=demonstration`);
		await rulesArrive(watched.asked);
		for (const name of [/^Atom feed/, /^Sitemap/, /^Sign in/]) {
			await pointAt(page, name);
		}
		await page.getByRole('banner').getByRole('link', { name: 'Deutsch' }).hover();
		await page.waitForTimeout(700);
		expect(listPrefetched(watched.asked)).toEqual([]);
		const { ref } = await findVersion('Universal Declaration of Human Rights, Article 29', 'en');
		await page.goto(`${watched.url}/en/statements/${ref}`);
		await page.getByText(`/s/${ref}`).hover();
		await page.waitForTimeout(700);
		expect(listPrefetched(watched.asked)).toEqual([]);
	} finally {
		await watched.close();
	}
});

test('only pages that are there name the rules', async ({ request }) => {
	const rulesOf = async (address: string) => (await request.get(address)).headers()['speculation-rules'];
	expect(await rulesOf('/en')).toBe('"/speculation-rules.json"');
	for (const address of ['/en/no-such-page', '/en/sign-in', '/en/statements.atom', '/sitemap.xml']) {
		expect(await rulesOf(address), address).toBeUndefined();
	}
	const rules = await request.get('/speculation-rules.json');
	expect(rules.headers()['content-type']).toMatch(/^application\/speculationrules\+json/);
	expect((await rules.json()).prefetch).toHaveLength(1);
});

/** Points at a link again until it holds: a browser that has the rules may not have read them yet. */
async function pointUntil(link: Locator, holds: () => void): Promise<void> {
	await expect(async () => {
		await link.page().mouse.move(0, 0);
		await link.hover();
		await expect(holds).toPass({ timeout: 2_000 });
	}).toPass({ timeout: 30_000 });
}

async function pointAt(page: Page, name: RegExp): Promise<void> {
	await page.getByRole('contentinfo').getByRole('link', { name }).hover();
	await page.waitForTimeout(400);
}

async function rulesArrive(asked: readonly Asked[]): Promise<void> {
	await expect.poll(() => asked.some(({ path }) => path === '/speculation-rules.json')).toBe(true);
}

function listPrefetched(asked: readonly Asked[]): string[] {
	return asked.flatMap(({ path, purpose }) => (purpose?.startsWith('prefetch') ? [path] : []));
}

/** A door of its own before the archive that writes down what comes: a page does not see what the browser fetches early. */
async function watchRequests(archive: string) {
	const asked: Asked[] = [];
	const server = createServer((incoming, outgoing) => {
		const { url: path = '/', method, headers } = incoming;
		asked.push({ path, purpose: headers['sec-purpose']?.toString(), headers });
		const passed = request(new URL(path, archive), { method, headers }, (answer) => {
			outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(outgoing);
		});
		passed.on('error', () => outgoing.destroy());
		incoming.pipe(passed);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		asked,
		url: `http://localhost:${(server.address() as AddressInfo).port}`,
		close: () => {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(resolve));
		},
	};
}
