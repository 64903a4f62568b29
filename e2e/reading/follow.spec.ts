import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test';
import { overflowOf, violationsOf } from '../accessibility';
import { beginStatement, clickAtEndOf, type Part, saved, signIn, textOf } from '../desk/members';
import { findVersion, locales } from './archive';
import { fieldOf, linkIn, mailsTo, mailTo, newAddress } from './mail';

/** A browser of a member's own, with JavaScript: the desk's editor needs it. */
async function openAs(browser: Browser, part: Part): Promise<Page> {
	const page = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
	await signIn(page, part);
	return page;
}

/** Fills the form that is open, and confirms what the mail says, as a reader without JavaScript would. */
async function follow(page: Page, { address, subject }: { address: string; subject: RegExp }): Promise<void> {
	await page.locator('#address').fill(address);
	await page.locator('main form button').click();
	await expect(page).toHaveURL(/\/follow\/sent$/);
	const question = await mailTo(address, subject);
	await page.goto(linkIn(question, /\/follow\/confirm\//));
	await page.locator('main form button').click();
	await expect(page).toHaveURL(/\/follow\/[\w-]{43}$/);
}

/** From a draft that is open before its writer to the public. */
async function publish(browser: Browser, writer: Page, fill?: (page: Page) => Promise<void>): Promise<void> {
	const address = writer.url();
	await writer.getByRole('button', { name: 'Submit for review' }).click();
	await expect(writer.locator('[data-state="in-review"]')).toBeVisible();
	const reviewer = await openAs(browser, 'reviewer');
	await reviewer.goto(address);
	await reviewer.getByRole('button', { name: 'Approve this text' }).click();
	await expect(reviewer.locator('[data-state="approved"]')).toBeVisible();
	const publisher = await openAs(browser, 'publisher');
	await publisher.goto(address);
	await fill?.(publisher);
	await publisher.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(publisher.getByRole('status').filter({ hasText: 'Hash' })).toBeVisible();
	await reviewer.close();
	await publisher.close();
}

/** A mail that everything is followed with: when it is there, nothing else of before it is still under way. */
async function newsOf(address: string, subject: RegExp): Promise<string[]> {
	await mailTo(address, subject);
	return (await mailsTo(address)).filter((mail) => fieldOf(mail, 'List-Id')).map((mail) => mail.subject ?? '');
}

/** The one click of RFC 8058, as a mail provider makes it: no origin, no cookie, no page. */
function unsubscribe(request: APIRequestContext, address: string) {
	return request.post(address, { form: { 'List-Unsubscribe': 'One-Click' } });
}

test.describe('a reader without JavaScript', () => {
	test.use({ javaScriptEnabled: false, locale: 'de-DE' });
	// Whole journeys through the desk stand between one mail and the next.
	test.slow();

	test('follows a search by mail in German, gets one mail of one text, and stops with one click', async ({
		page,
		browser,
		request,
	}) => {
		const address = newAddress();
		const word = `wort${crypto.randomUUID().slice(0, 8)}`;
		await page.goto(`/de/statements?q=${word}&language=en`);
		await page.getByRole('link', { name: 'Dieser Suche folgen' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Suche: „${word}“`);
		await expect(page.getByLabel('English')).toBeChecked();
		await follow(page, { address, subject: /^Bitte bestätigen Sie Ihre Adresse/ });
		await expect(page.getByRole('main').getByRole('listitem')).toContainText(`„${word}“`);

		const author = await openAs(browser, 'author');
		await beginStatement(author, { title: `On ${word}`, paragraphs: ['It is new.'] });
		await publish(browser, author);
		const mail = await mailTo(address, new RegExp(`^Neu auf Englisch: On ${word}$`));
		expect(fieldOf(mail, 'Content-Language')).toBe('de-DE');
		expect(await newsOf(address, /^Neu/)).toHaveLength(1);
		await page.goto(linkIn(mail, /\/en\/statements\//));
		await expect(page.getByText('It is new.')).toBeVisible();

		const oneClick = new URL(fieldOf(mail, 'List-Unsubscribe').slice(1, -1)).pathname;
		expect((await unsubscribe(request, oneClick)).status()).toBe(200);
		expect((await unsubscribe(request, oneClick)).status()).toBe(200);
		await page.goto(oneClick);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Unter diesem Link wird nichts verfolgt');
		await author.close();
	});

	test('hears of a correction but not of a misprint, and stops on the page that the mail names', async ({
		page,
		browser,
	}) => {
		const address = newAddress();
		const author = await openAs(browser, 'author');
		const ref = await beginStatement(author, { title: `On tides ${address}`, paragraphs: ['The tide is higj'] });
		await publish(browser, author);
		await page.goto(`/s/${ref}`);
		await page.getByRole('link', { name: 'Follow this text' }).click();
		await follow(page, { address, subject: /^Please confirm your address/ });
		await correct(browser, author, ref, { typed: 'h.', changeClass: 'typo' });
		await correct(browser, author, ref, { typed: ' It falls.', changeClass: 'factual' });
		const subjects = await newsOf(address, /^Corrected in English/);
		expect(subjects).toHaveLength(1);
		const mail = await mailTo(address, /^Corrected/);
		expect(mail.text).toContain('A note on factual.');
		await page.goto(linkIn(mail, /\/follow\/[\w-]{43}$/));
		await page.getByRole('button', { name: /^Stop: Text: On tides/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('You no longer follow this');
		await author.close();
	});

	test('is told when a text appears in Spanish', async ({ page, browser }) => {
		const address = newAddress();
		const author = await openAs(browser, 'author');
		const ref = await beginStatement(author, { title: 'On olives', paragraphs: ['They are ripe.'] });
		await publish(browser, author);
		const response = await page.goto(`/es/statements/${ref}/x`);
		expect(response?.status()).toBe(404);
		await page.getByRole('link', { name: 'Avisarme cuando aparezca en español' }).click();
		await follow(page, { address, subject: /^Confirme su dirección/ });

		const translator = await openAs(browser, 'translator');
		await translator.goto(`/en/desk/statements/${ref}`);
		await translator.getByRole('button', { name: 'Translate into: Spanish' }).click();
		await translator.waitForURL(/\/es$/);
		await translator.locator('#title').fill('De las aceitunas');
		await textOf(translator).locator('.row .segment.empty').first().click();
		await translator.keyboard.type('Están maduras.');
		await saved(translator);
		await publish(browser, translator);
		const mail = await mailTo(address, /^Nuevo en español: De las aceitunas$/);
		expect(await newsOf(address, /^Nuevo/)).toHaveLength(1);
		await page.goto(linkIn(mail, /\/es\/statements\//));
		await expect(page.getByText('Están maduras.')).toBeVisible();
		await translator.close();
		await author.close();
	});

	test('who writes an address that is none, or chooses no language, is told so', async ({ page }) => {
		await page.goto('/en/follow');
		await page.locator('form[method=post]').evaluate((form) => form.setAttribute('novalidate', ''));
		await page.locator('#address').fill('nobody@');
		await page.locator('main form button').click();
		await expect(page.getByText('This e-mail address is not complete.')).toBeVisible();
		await page.getByLabel('English').uncheck();
		await page.locator('#address').fill(newAddress());
		await page.locator('main form button').click();
		await expect(page.getByText('Please choose at least one language.')).toBeVisible();
	});
});

async function correct(
	browser: Browser,
	author: Page,
	ref: string,
	{ typed, changeClass }: { typed: string; changeClass: string },
): Promise<void> {
	await author.goto(`/en/desk/statements/${ref}`);
	await author.getByRole('button', { name: 'Correct: English' }).click();
	await author.waitForURL(/\/en$/);
	await clickAtEndOf(author, 'The tide');
	if (changeClass === 'typo') await author.keyboard.press('Backspace');
	await author.keyboard.type(typed);
	await saved(author);
	await publish(browser, author, async (publisher) => {
		await publisher.locator('#publish-class').selectOption(changeClass);
		await publisher.locator('#publish-note').fill(`A note on ${changeClass}.`);
	});
}

test('nothing of a follower is cached, listed, or done by looking, from elsewhere or by a trap', async ({
	request,
}) => {
	const address = newAddress();
	const form = { address, language: 'en', website: '' };
	expect((await request.post('/en/follow', { form, maxRedirects: 0 })).status()).toBe(403);
	const elsewhere = { origin: 'https://elsewhere.example' };
	expect((await request.post('/en/follow', { form, headers: elsewhere, maxRedirects: 0 })).status()).toBe(403);
	const own = { origin: new URL((await request.get('/en/follow')).url()).origin };
	const trapped = await request.post('/en/follow', { form: { ...form, website: 'x' }, headers: own, maxRedirects: 0 });
	expect([trapped.status(), trapped.headers().location]).toEqual([303, '/en/follow/sent']);
	expect(await mailsTo(address)).toEqual([]);
	const asked = await request.post('/en/follow', { form, headers: own, maxRedirects: 0 });
	expect([asked.status(), asked.headers().location]).toEqual([303, '/en/follow/sent']);
	expect(asked.headers()['set-cookie']).toBeUndefined();

	const question = await mailTo(address, /^Please confirm/);
	const link = linkIn(question, /\/follow\/confirm\//);
	for (const path of [link, link.replace('/confirm', ''), '/en/follow/sent']) {
		const page = await request.get(path);
		expect(page.headers()).toMatchObject({ 'cache-control': 'private, no-store' });
		expect(page.headers()['x-robots-tag']).toContain('noindex');
		expect(page.headers()['set-cookie']).toBeUndefined();
	}
	expect(await (await request.get(link.replace('/confirm', ''))).text()).toContain('not confirmed yet');
});

test('the pages for following are accessible in every language and do not scroll sideways', async ({ page }) => {
	const { ref } = await findVersion('Universal Declaration of Human Rights', 'en');
	const address = newAddress();
	await page.goto('/en/follow');
	await follow(page, { address, subject: /^Please confirm/ });
	const own = new URL(page.url()).pathname;
	await page.setViewportSize({ width: 320, height: 700 });
	for (const locale of locales) {
		const pages = ['', `?statement=${ref}`, '?q=a&year=1948&problem=address', '/sent', '/ended', '/confirm/unknown'];
		const addresses = [...pages.map((below) => `/${locale}/follow${below}`), own.replace('/en/', `/${locale}/`)];
		for (const each of addresses) {
			await page.goto(each);
			const overflow = await overflowOf(page);
			expect(overflow, each).toBeLessThanOrEqual(0);
			expect(await violationsOf(page), each).toEqual([]);
		}
	}
});
