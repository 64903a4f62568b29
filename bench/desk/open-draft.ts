import type { Browser, BrowserContext } from '@playwright/test';
import type { TestedArchive } from '@/bin/tested-archive';

/** A browser in which a demo member is signed in. */
export async function signedIn(
	browser: Browser,
	{ url, signIns }: TestedArchive,
	part: string,
): Promise<BrowserContext> {
	const found = signIns.find(({ email }) => email.startsWith(`${part}@`));
	if (!found) throw new Error(`The demo has no ${part}.`);
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(`${url}/en/sign-in`);
	await page.locator('#email').fill(found.email);
	await page.locator('#password').fill(found.password);
	await page.locator('main button[type=submit]').click();
	await page.waitForURL(/\/desk/);
	await page.close();
	return context;
}

/** Begins to correct a published statement, or to translate it into French, and returns the address of the draft. */
export async function openDraft(
	context: BrowserContext,
	statement: string,
	part: 'author' | 'translator',
): Promise<string> {
	const page = await context.newPage();
	await page.goto(statement);
	const act = part === 'author' ? 'Correct: English' : 'Translate into: French';
	await page.getByRole('button', { name: act }).first().click();
	await page.waitForURL(/\/desk\/statements\/[0-9a-z]{6}\/(en|fr)$/);
	const address = page.url();
	await page.close();
	return address;
}
