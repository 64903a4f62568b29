import { type Browser, expect, type Page } from '@playwright/test';
import { overflowOf, violationsOf } from '../accessibility';
import { type Account, makeMember } from '../doors/people';
import { linkIn, mailTo, newAddress } from '../reading/mail';
import { openAs, test } from './members';

const password = 'four plain words, 2 numbers';

interface Invited {
	name: string;
	email: string;
}

const someone = (): Invited => ({ name: `Carl ${crypto.randomUUID().slice(0, 8)}`, email: newAddress() });

/** Fills the form of an invitation: German, for two languages. */
async function invite(admin: Page, { name, email }: Invited): Promise<void> {
	await admin.goto('/en/desk/members');
	await admin.getByRole('link', { name: 'Invite somebody' }).click();
	await admin.locator('#name').fill(name);
	await admin.locator('#email').fill(email);
	await admin.locator('#language').selectOption('de');
	const translator = admin.getByRole('group', { name: 'translator' });
	await translator.getByLabel('German').check();
	await translator.getByLabel('French').check();
	await admin.getByRole('button', { name: 'Send the invitation' }).click();
	await expect(admin).toHaveURL(/\/desk\/members$/);
}

async function join(page: Page, { name, email }: Invited): Promise<void> {
	await page.goto(linkIn(await mailTo(email, /^Einladung/), /\/sign-in\/join\//));
	await expect(page.locator('#name')).toHaveValue(name);
	await page.locator('#password').fill(password);
	await page.locator('#again').fill(password);
	await page.locator('main button[type=submit]').click();
	await expect(page.getByRole('status')).toBeVisible();
}

async function signInWith(page: Page, email: string, by = password): Promise<void> {
	await page.goto('/en/sign-in');
	await page.locator('#email').fill(email);
	await page.locator('#password').fill(by);
	await page.locator('main button[type=submit]').click();
}

async function newPage(browser: Browser): Promise<Page> {
	return (await browser.newContext()).newPage();
}

test('an admin invites somebody, who joins in German and may do what was offered and no more', async ({ browser }) => {
	const [admin, carl] = [await openAs(browser, 'admin'), await newPage(browser)];
	const invited = someone();
	await invite(admin, invited);
	const row = admin.getByRole('row').filter({ hasText: invited.email });
	await expect(row).toContainText('translator: German; translator: French');
	const link = linkIn(await mailTo(invited.email, /^Einladung/), /\/sign-in\/join\//);
	expect(link).toMatch(/^\/de\//);
	await carl.goto(link);
	await expect(carl.getByText('Demo admin hat Sie')).toBeVisible();
	await carl.locator('#password').fill(invited.email);
	await carl.locator('#again').fill(invited.email);
	await carl.locator('main button[type=submit]').click();
	await expect(carl.getByRole('alert').filter({ hasText: 'zu leicht zu erraten' })).toBeVisible();
	await join(carl, invited);
	await carl.goto(link);
	await expect(carl.getByText('Dieser Link öffnet nichts oder nichts mehr.')).toBeVisible();

	await signInWith(carl, invited.email);
	await expect(carl.getByRole('link', { name: invited.name })).toBeVisible();
	await expect(carl.getByRole('link', { name: 'Members' })).toHaveCount(0);
	expect((await carl.goto('/en/desk/members'))?.status()).toBe(404);
	await carl.goto('/en/desk/account');
	await expect(carl.getByRole('listitem').filter({ hasText: 'translator: German' })).toBeVisible();
});

test('an admin grants, revokes and shuts out; it holds at once and stands in the trail', async ({ browser }) => {
	const [admin, carl] = [await openAs(browser, 'admin'), await newPage(browser)];
	const invited = someone();
	await invite(admin, invited);
	await join(carl, invited);
	await signInWith(carl, invited.email);
	await expect(carl).toHaveURL(/\/desk$/);

	await admin.goto('/en/desk/members');
	await admin.getByRole('link', { name: invited.name }).click();
	await admin.locator('#role').selectOption('reviewer');
	await admin.locator('#language').selectOption('ru');
	await admin.getByRole('button', { name: 'Grant' }).click();
	const held = admin.getByRole('listitem').filter({ hasText: 'reviewer: Russian' });
	await expect(held).toBeVisible();
	await carl.goto('/en/desk/account');
	await expect(carl.getByText('reviewer: Russian')).toBeVisible();
	await held.getByRole('button', { name: 'Revoke' }).click();
	await expect(held).toHaveCount(0);
	await carl.reload();
	await expect(carl.getByText('reviewer: Russian')).toHaveCount(0);

	await admin.getByRole('button', { name: 'Deactivate' }).click();
	await expect(admin.getByText('deactivated').first()).toBeVisible();
	await carl.reload();
	await expect(carl).toHaveURL(/sign-in/);
	await signInWith(carl, invited.email);
	await expect(carl.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible();
	await admin.getByRole('button', { name: 'Reactivate' }).click();
	await expect(admin.getByRole('button', { name: 'Deactivate' })).toBeVisible();
	await signInWith(carl, invited.email);
	await expect(carl).toHaveURL(/\/desk$/);
	const trail = admin.getByRole('table').getByRole('row');
	await expect(trail).toHaveCount(6);
	for (const act of ['joined', 'granted', 'revoked', 'deactivated', 'reactivated']) {
		await expect(trail.filter({ hasText: act }).first()).toBeVisible();
	}
});

test('an invitation is sent again with another link and taken back', async ({ browser, page }) => {
	const admin = await openAs(browser, 'admin');
	const invited = someone();
	await invite(admin, invited);
	const first = linkIn(await mailTo(invited.email, /^Einladung/), /\/sign-in\/join\//);
	const row = admin.getByRole('row').filter({ hasText: invited.email });
	await row.getByRole('button', { name: 'Send the invitation' }).click();
	await expect(async () => {
		await page.goto(first);
		await expect(page.getByText('Dieser Link öffnet nichts')).toBeVisible({ timeout: 1_000 });
	}).toPass();
	await row.getByRole('button', { name: 'Take the invitation' }).click();
	await expect(row).toHaveCount(0);
});

test('an admin cannot grant themselves anything, nor be offered to', async ({ browser }) => {
	const admin = await openAs(browser, 'admin');
	await admin.goto('/en/desk/members');
	await admin.getByRole('row').getByRole('link', { name: 'Demo admin' }).click();
	await expect(admin.getByText('Nobody grants anything to themselves.')).toBeVisible();
	await expect(admin.getByRole('button', { name: 'Grant' })).toHaveCount(0);
	await expect(admin.getByRole('button', { name: 'Deactivate' })).toHaveCount(0);
	const giveUp = admin.getByRole('listitem').filter({ hasText: 'administrator' }).getByRole('button');
	await giveUp.click();
	await expect(
		admin.getByRole('alert').filter({ hasText: 'Make somebody else an administrator first.' }),
	).toBeVisible();
});

/** Ticks members on the page of all and asks what giving them a role for German, or taking it, would change. */
async function askOf(admin: Page, accounts: { email: string }[], role: string, button: string): Promise<void> {
	await admin.goto('/en/desk/members');
	for (const { email } of accounts) {
		await admin.getByRole('row').filter({ hasText: email }).getByRole('checkbox').check();
	}
	const form = admin.getByRole('form', { name: 'Several members at once' });
	await form.getByLabel('Role').selectOption(role);
	await form.getByLabel('For').selectOption('de');
	await form.getByRole('button', { name: button }).click();
}

async function fits(page: Page): Promise<void> {
	expect(await violationsOf(page)).toEqual([]);
	await page.setViewportSize({ width: 390, height: 800 });
	expect(await overflowOf(page)).toBeLessThanOrEqual(0);
	await page.setViewportSize({ width: 1280, height: 800 });
}

test('an admin gives several members a grant and takes it again, having seen what would change', async ({
	browser,
}) => {
	const admin = await openAs(browser, 'admin');
	const [carl, dora, emil] = [await makeMember(['author']), await makeMember(['reviewer']), await makeMember([])];
	const of = ({ id }: Account) => admin.getByRole('row').filter({ has: admin.locator(`a[href$="/${id}"]`) });
	const apart = (who: string | Account) =>
		admin
			.getByRole('listitem')
			.filter(typeof who === 'string' ? { hasText: who } : { has: admin.locator(`a[href$="/${who.id}"]`) });
	await admin.goto('/en/desk/members');
	await fits(admin);

	await askOf(admin, [carl, dora, emil, { email: 'admin@' }], 'reviewer', 'Grant to them …');
	await fits(admin);
	await expect(of(carl)).toContainText('author: all languages; reviewer: German');
	await expect(of(emil)).toContainText('no grants');
	await expect(of(emil)).toContainText('reviewer: German');
	await expect(apart(dora)).toContainText('They may do this already.');
	await expect(apart('Demo admin')).toContainText('Nobody changes their own standing.');
	await admin.getByRole('button', { name: 'Grant to 2 members' }).click();
	await expect(admin.getByRole('status').filter({ hasText: 'The grants of 2 members were changed.' })).toBeVisible();
	await expect(of(carl)).toContainText('author: all languages; reviewer: German');
	await expect(of(dora)).toContainText('reviewer: all languages');

	// Somebody else is faster: nothing is done, and what would be done now is shown.
	await askOf(admin, [carl, dora, emil], 'reviewer', 'Revoke from them …');
	await expect(apart(dora)).toContainText('They do not hold this very grant.');
	const other = await openAs(browser, 'admin');
	await other.goto(`/en/desk/members/${emil.id}`);
	await other.getByRole('listitem').filter({ hasText: 'reviewer: German' }).getByRole('button').click();
	await expect(other.getByText('no grants')).toBeVisible();
	await admin.getByRole('button', { name: 'Revoke from 2 members' }).click();
	await expect(admin.getByRole('alert').filter({ hasText: 'not there' })).toBeVisible();
	await expect(apart(emil)).toContainText('They do not hold this very grant.');
	await admin.getByRole('button', { name: 'Revoke from one member' }).click();
	await expect(admin.getByRole('status').filter({ hasText: 'one member' })).toBeVisible();
	await expect(of(carl)).not.toContainText('reviewer');
	await of(carl).getByRole('link').click();
	for (const act of ['granted', 'revoked']) {
		await expect(admin.getByRole('row').filter({ hasText: act })).toContainText('reviewer: German');
	}

	await admin.goto('/en/desk/members');
	await admin.getByRole('button', { name: 'Grant to them …' }).click();
	await expect(admin.getByRole('alert').filter({ hasText: 'Nobody is chosen.' })).toBeVisible();
});

test('who writes no originals is told so before a form is filled in, and who writes them in some languages chooses among those', async ({
	browser,
}) => {
	const translator = await openAs(browser, 'translator');
	await translator.goto('/de/desk');
	await expect(translator.getByRole('link', { name: 'Neuer Text' })).toHaveCount(0);
	for (const path of ['new', 'new/paste']) {
		await translator.goto(`/de/desk/${path}`);
		await expect(translator.getByText('Neue Texte beginnt, wer verfassen darf')).toBeVisible();
		await expect(translator.locator('main form')).toHaveCount(0);
		expect(await violationsOf(translator)).toEqual([]);
	}

	const [page, account] = [await newPage(browser), await makeMember(['author'], ['es', 'fr'])];
	await signInWith(page, account.email, account.password);
	await page.getByRole('link', { name: 'New statement' }).click();
	await expect(page.getByLabel('Original language').locator('option')).toHaveText(['Spanish', 'French']);
	await expect(page.getByLabel('Original language')).toHaveValue('es');
});
