import { expect, type Page } from '@playwright/test';
import { violationsOf } from '../accessibility';
import { beginStatement, clickAtEndOf, openAs, saved, test, textOf } from './members';

const here = (page: Page) => page.getByRole('region', { name: 'Who else is here' });
const told = (page: Page) => here(page).getByRole('status');
/** A sign is given every quarter of a minute; two of them may pass until one tab hears of another. */
const soon = { timeout: 40_000 };

/** As if the tab came to the front or went behind another. */
async function turn(page: Page, state: 'hidden' | 'visible'): Promise<void> {
	await page.evaluate((now) => {
		Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
		document.dispatchEvent(new Event('visibilitychange'));
	}, state);
}

test('two members at one text see each other, and are told who comes and who goes', async ({ browser }) => {
	test.setTimeout(240_000);
	const [author, reviewer] = [await openAs(browser, 'author'), await openAs(browser, 'reviewer')];
	await beginStatement(author, { title: 'On company', paragraphs: ['One is here.', 'Two are better.'] });
	await expect(here(author).getByRole('listitem')).toHaveCount(0);
	await clickAtEndOf(author, 'Two are better.');
	await author.keyboard.type(' Three talk.');
	await saved(author);
	await reviewer.goto(author.url());
	await expect(here(author).getByRole('listitem').filter({ hasText: 'Demo reviewer' })).toContainText('English', soon);
	await expect(told(author)).toHaveText('Demo reviewer is here now, too.');
	const seen = here(reviewer).getByRole('listitem').filter({ hasText: 'Demo author' });
	await expect(seen).toContainText('English, passage 2', soon);
	await expect(seen).toContainText(/since \d{1,2}:\d{2}/);
	expect(await violationsOf(reviewer)).toEqual([]);

	// Words that are being written stay, whoever comes and goes.
	await author.keyboard.type(' Four shout.');
	await turn(reviewer, 'hidden');
	await expect(told(author)).toHaveText('Demo reviewer has left.', soon);
	await expect(here(author).getByRole('listitem')).toHaveCount(0);
	await expect(textOf(author)).toContainText('Three talk. Four shout.');
	await turn(reviewer, 'visible');
	await expect(told(author)).toHaveText('Demo reviewer is here now, too.', soon);
	await reviewer.close();
	await expect(told(author)).toHaveText('Demo reviewer has left.', { timeout: 70_000 });
});

test('a second tab of one’s own is called that, a hidden one asks nothing, and nobody is told of either', async ({
	browser,
}) => {
	test.setTimeout(120_000);
	const first = await openAs(browser, 'author');
	await beginStatement(first, { title: 'On one person', paragraphs: ['Alone.'] });
	const second = await first.context().newPage();
	let signs = 0;
	second.on('request', (request) => {
		if (request.url().endsWith('/presence')) signs += 1;
	});
	await second.goto(first.url());
	await expect(here(second).getByRole('listitem')).toContainText('You, in another tab', soon);
	await expect(here(first).getByRole('listitem')).toContainText('You, in another tab', soon);
	await expect(told(first)).toHaveText('');
	await turn(second, 'hidden');
	await expect(here(first).getByRole('listitem')).toHaveCount(0, soon);
	const before = signs;
	await second.waitForTimeout(17_000);
	expect(signs).toBe(before);
});

test('an act stays where it stands while editor, company and comment form come', async ({ browser }) => {
	const [author, reviewer] = [await openAs(browser, 'author'), await openAs(browser, 'reviewer')];
	await beginStatement(author, { title: 'On standing still', paragraphs: ['It stays.'] });
	await author.getByRole('button', { name: 'Submit for review' }).click();
	await expect(author.locator('[data-state="in-review"]')).toBeVisible();
	await reviewer.addInitScript(`
		window.places = new Set();
		(function look() {
			const act = document.querySelector('aside button[type=submit]');
			if (act) window.places.add(act.textContent + ' ' + Math.round(act.getBoundingClientRect().top));
			requestAnimationFrame(look);
		})();
	`);
	await reviewer.goto(author.url());
	await expect(here(reviewer).getByRole('listitem')).toContainText('Demo author', soon);
	await expect(reviewer.getByRole('heading', { name: 'Comment on a passage' })).toBeVisible();
	const places: string[] = await reviewer.evaluate('[...window.places]');
	expect(places).toHaveLength(1);
	expect(places[0]).toMatch(/^Approve this text \d+$/);
});
