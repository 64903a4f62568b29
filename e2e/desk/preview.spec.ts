import { type APIResponse, type Browser, expect, type Page } from '@playwright/test';
import { violationsOf } from '../accessibility';
import { linkIn, mailTo, newAddress } from '../reading/mail';
import { beginStatement, openAs, saved, test } from './members';

/** Makes a link on the page that is open, to the text as it is now; its address. */
async function makeLink(page: Page, name: string, fill?: () => Promise<void>): Promise<string> {
	await page.locator('#recipient').fill(name);
	await fill?.();
	await page.getByRole('button', { name: 'Make the link' }).click();
	const made = page.getByRole('status').filter({ hasText: name });
	await expect(made).toBeVisible();
	return new URL((await made.locator('code').textContent()) ?? '').pathname;
}

function expectPrivate(answer: APIResponse): void {
	expect(answer.headers()).toMatchObject({
		'cache-control': 'private, no-store',
		'x-robots-tag': 'noindex, nofollow',
		'referrer-policy': 'no-referrer',
	});
	expect(answer.headers()).not.toHaveProperty('set-cookie');
	expect(answer.headers()).not.toHaveProperty('cache-status');
}

const newPage = async (browser: Browser) => (await browser.newContext()).newPage();
const articleIn = (html: string) => /<article>.*<\/article>/s.exec(html)?.[0].replace(/ datetime="[^"]*Z"/gi, '') ?? '';

test('a draft is shown to one person outside, counted, and no more when the link is taken back', async ({
	browser,
}) => {
	const [author, outside] = [await openAs(browser, 'author'), await newPage(browser)];
	const ref = await beginStatement(author, { title: 'On a hidden lake', paragraphs: ['It is deep.', 'It is cold.'] });
	await author.getByRole('link', { name: 'Preview', exact: true }).click();
	await expect(author.getByRole('complementary', { name: 'Preview of a draft' })).toBeVisible();
	await expect(author.getByRole('heading', { level: 1 })).toHaveText('On a hidden lake');
	await author.getByRole('link', { name: 'Preview links' }).click();
	const address = newAddress();
	const link = await makeLink(author, 'Frau Dr. Weiss', async () => {
		await author.locator('#email').fill(address);
		await author.locator('#language').selectOption('de');
		await author.locator('#days').fill('3');
	});
	expect(link).toMatch(/^\/en\/preview\/[\w-]{43}$/);
	expect(linkIn(await mailTo(address, /^Ein Entwurf zur Ansicht/), /\/preview\//)).toBe(link);

	expectPrivate(await outside.request.get(link));
	await outside.goto(link);
	await expect(outside.locator('html')).toHaveAttribute('lang', 'en');
	const banner = outside.getByRole('complementary', { name: 'Vorschau eines Entwurfs – nicht veröffentlicht' });
	await expect(banner).toContainText('Nur für Frau Dr. Weiss');
	await expect(outside.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
	await expect(outside.getByText('It is deep.')).toBeVisible();
	expect(await violationsOf(outside)).toEqual([]);
	for (const other of [
		link.replace('/en/', '/de/'),
		`${link}x`,
		`/en/preview/draft/${ref}/en`,
		`/en/statements/${ref}`,
	]) {
		const answer = await outside.request.get(other, { maxRedirects: 0 });
		expect(answer.status(), other).not.toBe(200);
		expect(await answer.text(), other).not.toContain('It is deep.');
	}

	await author.reload();
	const row = author.getByRole('row').filter({ hasText: 'Frau Dr. Weiss' });
	await expect(row).toContainText('2 times');
	await row.getByRole('button', { name: 'Take the link back' }).click();
	await expect(row).toContainText('taken back');
	const gone = await outside.request.get(link);
	expect(gone.status()).toBe(410);
	expectPrivate(gone);
	await outside.goto(link);
	await expect(outside.getByRole('heading', { level: 1 })).toHaveText('Diese Vorschau gibt es nicht mehr');
	expect(await violationsOf(outside)).toEqual([]);
	await author.goto(`/en/desk/statements/${ref}`);
	await expect(author.getByRole('row').filter({ hasText: 'took a preview link back' })).toHaveCount(1);
});

test('the preview of a draft that lacks its title says so where the heading stands', async ({ browser }) => {
	const author = await openAs(browser, 'author');
	await beginStatement(author, { title: 'On names', paragraphs: ['It has none yet.'] });
	await author.locator('textarea[name=title]').fill('');
	await saved(author);
	await author.getByRole('link', { name: 'Preview', exact: true }).click();
	await expect(author.getByRole('heading', { level: 1 })).toHaveText('Untitled');
	await expect(author.getByText('It has none yet.')).toBeVisible();
	expect(await violationsOf(author)).toEqual([]);
});

test('a preview reads as the public page will, and leads there once the draft is published', async ({
	browser,
	request,
}) => {
	const [author, reviewer, publisher] = [
		await openAs(browser, 'author'),
		await openAs(browser, 'reviewer'),
		await openAs(browser, 'publisher'),
	];
	const outside = await newPage(browser);
	const ref = await beginStatement(author, { title: 'On a clear lake', paragraphs: ['One sees the ground.'] });
	const draft = author.url();
	await author.goto(`/en/desk/statements/${ref}/previews`);
	const link = await makeLink(author, 'Mr White');
	const preview = articleIn(await (await request.get(link)).text());
	expect(preview).toContain('One sees the ground.');

	await author.goto(draft);
	await author.getByRole('button', { name: 'Submit for review' }).click();
	await expect(author.locator('[data-state="in-review"]')).toBeVisible();
	await reviewer.goto(draft);
	await reviewer.getByRole('button', { name: 'Approve this text' }).click();
	await expect(reviewer.locator('[data-state="approved"]')).toBeVisible();
	await publisher.goto(draft);
	await publisher.getByRole('button', { name: 'Publish', exact: true }).click();
	await expect(publisher.getByRole('status').filter({ hasText: 'Hash' })).toBeVisible();

	expect((await outside.goto(link))?.status()).toBe(410);
	await outside.getByRole('link', { name: 'Read the published text' }).click();
	await expect(outside).toHaveURL(/\/en\/statements\/[0-9a-z]{6}\/on-a-clear-lake$/);
	expect(articleIn(await (await request.get(outside.url())).text())).toBe(preview);
});
