import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { beginStatement, signIn, textOf } from './members';

const locales = ['de', 'en', 'es', 'ru', 'fr'];

for (const locale of locales) {
	test(`axe finds nothing at the desk in ${locale}, wide or narrow`, async ({ page }) => {
		test.setTimeout(300_000);
		for (const path of ['', '/forgotten', '/code', '/join/none', '/reset/none']) {
			await page.goto(`/${locale}/sign-in${path}`);
			expect(await violations(), path).toEqual([]);
		}
		await signIn(page, 'author');
		const ref = await beginStatement(page, { title: `On access in ${locale}`, paragraphs: ['One.', 'Two.'] });
		const pages = [
			'',
			'/new',
			'/new/paste',
			'/account',
			'/account/factor',
			'/account/passkeys',
			'/names',
			'/names?noun=topic&missing=ru',
			`/statements/${ref}`,
			`/statements/${ref}/facts`,
			`/statements/${ref}/en`,
			`/statements/${ref}/en/history`,
			`/statements/${ref}/trail`,
		];
		for (const path of pages) {
			await page.goto(`/${locale}/desk${path}`);
			if (path.endsWith('/en')) await expect(textOf(page)).toBeVisible();
			expect(await violations(), path).toEqual([]);
			expect(await page.title()).not.toBe('');
			await page.setViewportSize({ width: 390, height: 800 });
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
				`${path} is wider than 390 px`,
			).toBe(true);
			await page.setViewportSize({ width: 1280, height: 800 });
		}

		async function violations() {
			const { violations: found } = await new AxeBuilder({ page })
				.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
				.analyze();
			return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
		}
	});
}
