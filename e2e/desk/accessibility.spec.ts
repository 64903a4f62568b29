import { expect, test } from '@playwright/test';
import { overflowOf, violationsOf } from '../accessibility';
import { beginStatement, signIn, textOf } from './members';

const locales = ['de', 'en', 'es', 'ru', 'fr'];

for (const locale of locales) {
	test(`axe finds nothing at the desk in ${locale}, wide or narrow`, async ({ page }) => {
		test.setTimeout(300_000);
		for (const path of ['', '/forgotten', '/code', '/join/none', '/reset/none']) {
			await page.goto(`/${locale}/sign-in${path}`);
			expect(await violationsOf(page), path).toEqual([]);
		}
		await signIn(page, 'author');
		const ref = await beginStatement(page, { title: `On access in ${locale}`, paragraphs: ['One.', 'Two.'] });
		const pages = [
			'',
			'?q=access&order=title&behind=true',
			'/drafts',
			'/drafts?q=access&state=draft&kind=speech&mine=true&from=2024',
			'/bulk',
			'/new',
			'/new/paste',
			'/account',
			'/notifications',
			'/notifications?show=unread',
			'/account/factor',
			'/account/passkeys',
			'/second-looks',
			'/releases',
			'/queue',
			'/queue?language=ru&what=not-planned&by=importance',
			'/board',
			'/board?state=missing&language=fr&kind=speech&mine=true',
			'/names',
			'/names?noun=topic&missing=ru',
			'/glossary',
			'/glossary/new',
			'/glossary/import',
			`/statements/${ref}`,
			`/statements/${ref}/facts`,
			`/statements/${ref}/en`,
			`/statements/${ref}/en/history`,
			`/statements/${ref}/trail`,
			`/statements/${ref}/previews`,
		];
		for (const path of pages) {
			await page.goto(`/${locale}/desk${path}`);
			if (path.endsWith('/en')) await expect(textOf(page)).toBeVisible();
			expect(await violationsOf(page), path).toEqual([]);
			expect(await page.title()).not.toBe('');
			await page.setViewportSize({ width: 390, height: 800 });
			expect(await overflowOf(page), `${path} is wider than 390 px`).toBeLessThanOrEqual(0);
			await page.setViewportSize({ width: 1280, height: 800 });
		}
	});
}
