import { expect, type Page, test } from '@playwright/test';
import { overflowOf, violationsOf } from '../accessibility';
import { addressOf, findTakenBack, findVersion, locales } from './archive';

/** Marks words from a place in one segment to a place in another, as a pointer or the keyboard does. */
async function mark(page: Page, from: { key: string; words: string }, to = from): Promise<void> {
	await page.evaluate(
		([start, end]) => {
			const placeOf = ({ key, words }: typeof start, atEnd: boolean) => {
				const walker = document.createTreeWalker(document.getElementById(key) as Node, NodeFilter.SHOW_TEXT);
				for (let node = walker.nextNode(); node; node = walker.nextNode()) {
					const at = node.textContent?.indexOf(words) ?? -1;
					if (at >= 0) return { node, at: atEnd ? at + words.length : at };
				}
				throw new Error(`${words} is not in ${key}`);
			};
			const [first, last] = [placeOf(start, false), placeOf(end, true)];
			getSelection()?.setBaseAndExtent(first.node, first.at, last.node, last.at);
		},
		[from, to] as const,
	);
}

/** The keys of the statement's paragraphs, and their first and last words. */
async function paragraphsOf(page: Page) {
	return page.locator('.text p[data-segment]').evaluateAll((all) =>
		all.map((one) => {
			const text = (one.firstChild?.textContent ?? '').replace(/\u00a0$/, '');
			return { key: one.id, text, first: text.split(' ')[0] ?? '', last: text.split(' ').at(-1) ?? '' };
		}),
	);
}

const offer = (page: Page) => page.getByRole('link', { name: 'Quote these words' });

test('a reader marks words of a paragraph and quotes them', async ({ page }) => {
	await page.goto(addressOf(await findVersion('Questions and answers:%', 'en')));
	const [paragraph] = await paragraphsOf(page);
	if (!paragraph) throw new Error('There is no paragraph.');
	const words = paragraph.text.split(' ').slice(1, 6).join(' ');
	await mark(page, { key: paragraph.key, words });
	await offer(page).click();
	const from = paragraph.text.indexOf(words);
	const range = `${paragraph.key}.${from}~${paragraph.key}.${from + words.length}`;
	await expect(page).toHaveURL(new RegExp(`/quote/1/${range}/[0-9a-f]{12}$`));
	await expect(page.locator('figure blockquote')).toHaveText(words);
	await expect(page.locator('figcaption')).toContainText(page.url());
	await page.getByRole('link', { name: 'Read these words in the text' }).click();
	await expect(page.locator(`[id="${paragraph.key}"]`)).toBeInViewport();
});

test('a reader quotes across two speakers of a briefing, by the keyboard alone', async ({ page }) => {
	await page.goto(addressOf(await findVersion('Questions and answers:%', 'ru')));
	const paragraphs = await paragraphsOf(page);
	const [start, end] = [paragraphs[3], paragraphs[5]];
	if (!start || !end) throw new Error('The briefing is too short.');
	await mark(page, { key: start.key, words: start.last }, { key: end.key, words: end.first });
	await expect(page.locator('a.quote')).toBeVisible();
	// After the words comes the link to their passage, then the offer.
	await page.locator(`[id="${end.key}"] > a`).first().focus();
	await page.keyboard.press('Tab');
	await expect(page.locator('a.quote')).toBeFocused();
	await page.keyboard.press('Enter');
	await page.waitForURL('**/quote/1/**');
	const quoted = page.locator('figure blockquote p');
	await expect(quoted).toHaveCount(3);
	await expect(quoted.first()).toHaveText(new RegExp(`${start.last.replace(/[.?]/g, '.')}$`));
	await expect(quoted.last()).toHaveText(new RegExp(`${end.first.replace(/[.?]/g, '.')}$`));
});

test('nothing is offered where nothing is marked', async ({ page }) => {
	await page.goto(addressOf(await findVersion('Questions and answers:%', 'en')));
	const [paragraph] = await paragraphsOf(page);
	await mark(page, { key: paragraph?.key ?? '', words: paragraph?.first ?? '' });
	await expect(offer(page)).toBeVisible();
	await page.evaluate(() => getSelection()?.removeAllRanges());
	await expect(offer(page)).toBeHidden();
});

test('a quote from before a correction shows what was said then and what is said now', async ({ page }) => {
	const version = await findVersion('How this archive counts its editions', 'en');
	await page.goto(`${addressOf(version).replace(/[^/]+$/, 'quote')}?edition=1&from=title&to=title`);
	await expect(page).toHaveURL(/\/quote\/1\/title\/[0-9a-f]{12}$/);
	await expect(page.getByRole('main')).toContainText('Quoted from edition 1.');
	await page.goto(page.url().replace(/[0-9a-f]{12}$/, '000000000000'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This quotation cannot be shown');
	await expect(page.locator('blockquote')).toHaveCount(0);
});

test('a reader cites and quotes an edition that was corrected since', async ({ page, request, baseURL }) => {
	const version = await findVersion('How this archive counts its editions', 'en');
	const below = addressOf(version).replace(/[^/]+$/, '');
	const own = `${baseURL}${below}editions/1`;
	await page.goto(`${below}editions/1`);
	await expect(page.getByRole('article').locator('footer')).toContainText(own);
	await expect(page.getByRole('article').locator('footer')).not.toContainText(`${baseURL}/s/`);
	const [paragraph] = await paragraphsOf(page);
	await mark(page, { key: paragraph?.key ?? '', words: paragraph?.first ?? '' });
	await offer(page).click();
	await expect(page).toHaveURL(/\/quote\/1\/[^/]+\/[0-9a-f]{12}$/);
	await expect(page.locator('figure blockquote')).toHaveText(paragraph?.first ?? '');

	await page.goto(`${below}editions/1`);
	await page.getByRole('link', { name: 'Cite this edition' }).click();
	await expect(page).toHaveURL(`${below}cite?edition=1`);
	const main = page.getByRole('main');
	await expect(main).toContainText(`edition 1, `);
	await expect(main.getByRole('link', { name: own }).first()).toBeVisible();
	await expect(main).not.toContainText(`${baseURL}/s/`);
	for (const name of ['BibTeX', 'RIS', 'CSL-JSON']) {
		const address = await page.getByRole('link', { name: `Download ${name}` }).getAttribute('href');
		expect(await (await request.get(address ?? '')).text(), name).toContain(own);
	}
	await page.getByLabel('Passage').selectOption('title');
	await page.getByRole('button', { name: 'Show' }).click();
	await expect(page).toHaveURL(`${below}cite?edition=1&segment=title`);
	await expect(main).toContainText(`${own}#title`);
	await page.getByRole('link', { name: 'Quote these words' }).click();
	await expect(page).toHaveURL(/\/quote\/1\/title\/[0-9a-f]{12}$/);
});

test('each side of two editions or two languages can be cited', async ({ page }) => {
	const version = await findVersion('How this archive counts its editions', 'en');
	const below = addressOf(version).replace(/[^/]+$/, '');
	const cited = async (address: string) => {
		await page.goto(below + address);
		const links = page.getByRole('columnheader').getByRole('link', { name: /^Cite / });
		return links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
	};
	expect(await cited('editions/1/with/2')).toEqual([`${below}cite?edition=1`, `${below}cite?edition=2`]);
	expect(await cited('with/de')).toEqual([`${below}cite`, `${below.replace('/en/', '/de/')}cite`]);
});

test('a quote of what is not there is not found, and one of a removed text is gone', async ({ request }) => {
	const { ref } = await findVersion('How this archive counts its editions', 'en');
	const removed = await findTakenBack('removed');
	const statusOf = async (path: string) => (await request.get(path, { maxRedirects: 0 })).status();
	expect(await statusOf(`/en/statements/${ref}/quote/99/title/000000000000`)).toBe(404);
	expect(await statusOf(`/en/statements/${ref}/quote/1/title.4/000000000000`)).toBe(404);
	expect(await statusOf(`/en/statements/${ref}/quote?edition=1&from=title.999&to=title`)).toBe(404);
	expect(await statusOf(`/en/statements/${ref}/quote`)).toBe(404);
	expect(await statusOf(`/en/statements/${ref}/cite?edition=99`)).toBe(404);
	expect(await statusOf(`/en/statements/${removed}/quote/1/title/000000000000`)).toBe(410);
	expect(await statusOf(`/en/statements/${removed}/cite`)).toBe(410);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a reader cites a statement, then quotes one whole answer of it', async ({ page, request, baseURL }) => {
		const version = await findVersion('Questions and answers:%', 'en');
		await page.goto(addressOf(version));
		await page.getByRole('link', { name: 'Cite', exact: true }).click();
		await expect(page.getByRole('main')).toContainText(`${baseURL}/s/${version.ref}`);
		for (const name of ['BibTeX', 'RIS', 'CSL-JSON']) {
			const address = await page.getByRole('link', { name: `Download ${name}` }).getAttribute('href');
			expect((await request.get(address ?? '')).status(), name).toBe(200);
		}
		const turn = page.locator('optgroup').nth(1).locator('option').first();
		const key = (await turn.getAttribute('value')) ?? '';
		await page.getByLabel('Passage').selectOption(key);
		await page.getByRole('button', { name: 'Show' }).click();
		await expect(page).toHaveURL(new RegExp(`/cite\\?segment=${key}$`));
		await expect(page.getByRole('main')).toContainText(`${baseURL}/s/${version.ref}#${key}`);
		await page.getByRole('link', { name: 'Quote these words' }).click();
		await expect(page).toHaveURL(/\/quote\/1\/[^/]+\/[0-9a-f]{12}$/);
		await expect(page.locator('figure blockquote p').first()).not.toBeEmpty();
	});
});

test.describe('on the narrowest screen', () => {
	test.use({ viewport: { width: 320, height: 700 } });

	for (const locale of locales) {
		test(`citing and quoting in ${locale} is accessible and does not scroll sideways`, async ({ page }) => {
			const version = await findVersion('How this archive counts its editions', locale);
			const below = addressOf(version).replace(/[^/]+$/, '');
			for (const address of [
				`${below}cite`,
				`${below}cite?segment=title`,
				`${below}cite?edition=1`,
				`${below}editions/1`,
				`${below}quote?edition=1&from=title&to=title`,
			]) {
				await page.goto(address);
				const overflow = await overflowOf(page);
				expect(overflow, address).toBeLessThanOrEqual(0);
				expect(await violationsOf(page), address).toEqual([]);
			}
		});
	}
});
