import { expect, type Page } from '@playwright/test';
import { overflowOf, violationsOf } from '../accessibility';
import { beginStatement, signIn, test, textOf } from './members';

const locales = ['de', 'en', 'es', 'ru', 'fr'];

/** Pages of the desk that are there without a statement of one's own. */
const pages: Record<string, string[]> = {
	lists: [
		'',
		'?q=access&order=title&behind=true',
		'/drafts',
		'/drafts?q=access&state=draft&kind=speech&mine=true&writtenBy=demo&from=2024',
		'/bulk',
		'/queue',
		'/queue?language=ru&what=not-planned&by=importance',
		'/board',
		'/board?state=missing&language=fr&kind=speech&mine=true',
		'/second-looks',
		'/releases',
	],
	forms: [
		'/new',
		'/new/paste',
		'/account',
		'/account/factor',
		'/account/passkeys',
		'/notifications',
		'/notifications?show=unread',
		'/names',
		'/names?noun=topic&missing=ru',
		'/glossary',
		'/glossary/new',
		'/glossary/import',
		'/nowhere',
	],
};

for (const locale of locales) {
	test(`axe finds nothing where one signs in in ${locale}`, async ({ page }) => {
		for (const path of ['', '/forgotten', '/code', '/join/none', '/reset/none']) {
			await page.goto(`/${locale}/sign-in${path}`);
			expect(await violationsOf(page), path).toEqual([]);
		}
	});

	for (const [name, paths] of Object.entries(pages)) {
		test(`axe finds nothing in the ${name} of the desk in ${locale}, wide or narrow`, async ({ page }) => {
			await signIn(page, 'author');
			for (const path of paths) await look(page, `/${locale}/desk${path}`);
		});
	}

	test(`axe finds nothing at a statement of the desk in ${locale}, wide or narrow`, async ({ page }) => {
		await signIn(page, 'author');
		const ref = await beginStatement(page, { title: `On access in ${locale}`, paragraphs: ['One.', 'Two.'] });
		for (const path of ['', '/facts', '/en', '/en/history', '/trail', '/previews']) {
			await look(page, `/${locale}/desk/statements/${ref}${path}`);
		}
	});
}

async function look(page: Page, address: string) {
	await page.goto(address);
	if (address.endsWith('/en')) await expect(textOf(page)).toBeVisible();
	expect(await violationsOf(page), address).toEqual([]);
	expect(await page.title()).not.toBe('');
	await page.setViewportSize({ width: 390, height: 800 });
	expect(await overflowOf(page), `${address} is wider than 390 px`).toBeLessThanOrEqual(0);
	await page.setViewportSize({ width: 1280, height: 800 });
}
