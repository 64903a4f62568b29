import { expect, type Page, test } from '@playwright/test';

/** What the browser refused on this page, by its own words. */
function listRefusals(page: Page): string[] {
	const refused: string[] = [];
	page.on('console', (message) => {
		if (/Content Security Policy|Refused to/i.test(message.text())) refused.push(message.text());
	});
	page.on('pageerror', (error) => refused.push(String(error)));
	return refused;
}

test('the reading room needs nothing that its policy forbids', async ({ page }) => {
	const refused = listRefusals(page);
	await page.goto('/en');
	await page.goto('/en/statements');
	await page.locator('main a[href^="/en/statements/"]').first().click();
	await expect(page.locator('h1')).toBeVisible();
	expect(await page.locator('script[type="application/ld+json"]').count()).toBeGreaterThan(0);
	const scripts = await page
		.locator('script[src]')
		.evaluateAll((all) => all.map((script) => script.getAttribute('src')));
	expect(scripts.filter((src) => src?.startsWith('/_next/'))).toEqual([]);
	await page.waitForLoadState('networkidle');
	expect(refused).toEqual([]);
});

test('a script smuggled into a page of the reading room does not run', async ({ page }) => {
	await page.goto('/en');
	const ran = await page.evaluate(() => {
		const script = document.createElement('script');
		script.textContent = 'window.smuggled = true';
		document.body.append(script);
		return 'smuggled' in window;
	});
	expect(ran).toBe(false);
});

test('the sign-in page runs Next’s scripts under its nonce', async ({ page }) => {
	const refused = listRefusals(page);
	const response = await page.goto('/en/sign-in');
	expect(response?.headers()['content-security-policy']).toMatch(/'nonce-[\w+/=]+' 'strict-dynamic'/);
	expect(response?.headers()['cache-control']).toBe('private, no-store');
	await page.waitForLoadState('networkidle');
	expect(refused).toEqual([]);
});

test('a form that cannot be read is refused, not a failure of the archive', async ({ request }) => {
	const headers = { 'content-type': 'multipart/form-data; boundary=x' };
	for (const data of ['nothing', '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\nana']) {
		const answer = await request.post('/en/sign-in', { headers, data });
		expect([answer.status(), await answer.text()]).toEqual([400, 'The form cannot be read.\n']);
	}
});
