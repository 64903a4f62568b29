import {
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	test as base,
	expect,
	type Page,
} from '@playwright/test';

/** A journey of several people: their browsers are closed when it ends, or each would go on asking the server. */
export const test = base.extend<{ farewell: undefined }>({
	farewell: [
		async ({ browser }, use) => {
			await use(undefined);
			await Promise.all(browser.contexts().map((context) => context.close()));
		},
		{ auto: true },
	],
});

interface SignIn {
	email: string;
	password: string;
}

export type Part = 'author' | 'translator' | 'reviewer' | 'publisher' | 'admin';

/** The demo members, named by who started the tests. */
export function signInOf(part: Part): SignIn {
	const known: SignIn[] = JSON.parse(process.env.E2E_SIGN_INS ?? '[]');
	const found = known.find(({ email }) => email.startsWith(`${part}@`));
	if (!found) throw new Error(`E2E_SIGN_INS names no ${part}`);
	return found;
}

/** Fills the sign-in form that is open and waits for the desk. */
export async function fillSignIn(page: Page, part: Part): Promise<void> {
	const { email, password } = signInOf(part);
	await page.locator('#email').fill(email);
	await page.locator('#password').fill(password);
	await page.locator('main button[type=submit]').click();
	await page.waitForURL(/\/desk/);
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;
const sessions = new Map<Part, Cookies>();

/** Signs a page's browser in: through the form the first time, with the same session after. */
export async function signIn(page: Page, part: Part): Promise<void> {
	const cookies = sessions.get(part);
	if (cookies) return page.context().addCookies(cookies);
	await page.goto('/en/sign-in');
	await fillSignIn(page, part);
	sessions.set(part, await page.context().cookies());
}

/** A browser of their own for one member. */
export async function openAs(browser: Browser, part: Part, options?: BrowserContextOptions): Promise<Page> {
	const page = await (await browser.newContext(options)).newPage();
	await signIn(page, part);
	return page;
}

/** Begins a statement by the plain form; the draft's page is open then. */
export async function beginStatement(
	page: Page,
	{ title, paragraphs }: { title: string; paragraphs: string[] },
): Promise<string> {
	await page.goto('/en/desk/new');
	await page.locator('#title').fill(title);
	await page.locator('#date').fill('2024-03-07');
	await page.locator('#time').fill('14:05');
	await page.locator('#timeZone').fill('Europe/Lisbon');
	await page.locator('#body').fill(paragraphs.join('\n\n'));
	await page.getByRole('button', { name: 'Create the draft' }).click();
	await page.waitForURL(/\/desk\/statements\/[0-9a-z]{6}\/en$/);
	return page.url().split('/').at(-2) ?? '';
}

export const textOf = (page: Page) => page.locator('.ProseMirror');

export async function saved(page: Page): Promise<void> {
	await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
}

async function clickAtEdgeOf(page: Page, words: string, key: 'Home' | 'End'): Promise<void> {
	await textOf(page).getByText(words).click();
	await page.keyboard.press(key);
}

/** Puts the cursor at the end of the segment with these words. */
export const clickAtEndOf = (page: Page, words: string) => clickAtEdgeOf(page, words, 'End');

/** Puts the cursor at the start of the segment with these words. */
export const clickAtStartOf = (page: Page, words: string) => clickAtEdgeOf(page, words, 'Home');
