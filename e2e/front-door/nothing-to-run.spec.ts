import { expect, type Page, test } from '@playwright/test';
import { readStatements } from '../machines/archive-for-programs';
import { findTakenBack, findVersion, locales } from '../reading/archive';

/** What a page brought and what the browser refused of it. */
interface Brought {
	refused: string[];
	scripts: string[];
}

const modules = ['/copy-link.js', '/keep-place.js', '/look.js', '/quote.js', '/tidy-form.js'];

test('no kind of page in any language brings the browser anything its policy forbids', async ({ page }) => {
	const brought = await watch(page);
	const [missing, removed] = await Promise.all([
		findVersion('Why the original is always called the original', 'ru'),
		findTakenBack('removed'),
	]);
	for (const locale of locales) {
		for (const address of [
			`/${locale}`,
			`/${locale}/statements`,
			`/${locale}/statements?q=demonstration`,
			`/${locale}/statements?q=qqzzxxy`,
			`/${locale}/no-such-page`,
			`/${locale}/statements/${removed}/x`,
			`/${locale}/statements/${missing.ref}/x`,
			`/${locale}/statements.atom`,
		]) {
			await visit(page, address);
			expect(brought, address).toEqual({ refused: [], scripts: expect.any(Array) });
		}
	}
	expect(modules).toEqual(expect.arrayContaining([...new Set(brought.scripts)]));
});

test('every statement of the archive is only text, styles and the archive’s own modules', async ({ page, request }) => {
	const statements = await readStatements(request);
	const refs = new Map(statements.map(({ loc }) => [loc.split('/').at(-2), loc]));
	const brought = await watch(page);
	for (const loc of refs.values()) {
		brought.scripts.length = 0;
		await visit(page, loc);
		expect(brought.refused, loc).toEqual([]);
		expect(await page.locator('main [data-segment]').count(), loc).toBeGreaterThan(0);
		expect(await inlineScripts(page), loc).toEqual([]);
	}
});

test('a statement’s exports open in the browser without running anything', async ({ page }) => {
	const brought = await watch(page);
	const { ref, slug } = await findVersion('Universal Declaration of Human Rights, Article 29', 'en');
	for (const ending of ['txt', 'json']) {
		await visit(page, `/en/statements/${ref}/${slug}.${ending}`);
		expect(brought, ending).toEqual({ refused: [], scripts: [] });
	}
});

test('a module comes only with the pages that use it', async ({ page }) => {
	const brought = await watch(page);
	const { ref, slug } = await findVersion('Universal Declaration of Human Rights, Article 29', 'en');
	const uses = {
		'/en': ['/keep-place.js', '/look.js'],
		'/en/statements': ['/keep-place.js', '/look.js', '/tidy-form.js'],
		[`/en/statements/${ref}/${slug}`]: ['/copy-link.js', '/keep-place.js', '/look.js', '/quote.js'],
		'/en/display': ['/display.js', '/keep-place.js', '/look.js'],
	};
	for (const [address, scripts] of Object.entries(uses)) {
		brought.scripts.length = 0;
		await visit(page, address);
		expect(brought.scripts.toSorted(), address).toEqual(scripts);
	}
});

async function watch(page: Page): Promise<Brought> {
	const brought: Brought = { refused: [], scripts: [] };
	await page.exposeFunction('reportRefusal', (what: string) => brought.refused.push(what));
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
			(window as never as { reportRefusal(what: string): void }).reportRefusal(`${violatedDirective} ${blockedURI}`),
		);
	});
	page.on('console', (message) => {
		if (/Content Security Policy|Refused to/i.test(message.text())) brought.refused.push(message.text());
	});
	page.on('pageerror', (error) => brought.refused.push(String(error)));
	page.on('request', (asked) => {
		if (asked.resourceType() === 'script') brought.scripts.push(new URL(asked.url()).pathname);
	});
	return brought;
}

async function visit(page: Page, address: string): Promise<void> {
	const response = await page.goto(address, { waitUntil: 'load' });
	const policy = response?.headers()['content-security-policy'] ?? '';
	expect(policy, address).toMatch(/^default-src 'none';/);
	expect(policy, address).not.toMatch(/unsafe-|\*|nonce-/);
}

/** Scripts that stand in the page itself and are no data. */
function inlineScripts(page: Page): Promise<string[]> {
	return page
		.locator('script:not([src]):not([type="application/ld+json"])')
		.evaluateAll((all) => all.map((script) => script.outerHTML.slice(0, 80)));
}
