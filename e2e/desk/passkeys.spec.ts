import { type CDPSession, expect, type Page } from '@playwright/test';
import { type Account, makeMember } from '../doors/people';
import { test } from './members';

async function enter(page: Page, { email, password }: Account): Promise<void> {
	await page.goto('/en/sign-in');
	await page.locator('#email').fill(email);
	await page.locator('#password').fill(password);
	await page.locator('main button[type=submit]').click();
	await expect(page).toHaveURL(/\/desk$/);
}

/** A device that keeps passkeys and knows its owner, or does not. */
async function addAuthenticator(page: Page, isUserVerified: boolean): Promise<{ client: CDPSession; id: string }> {
	const client = await page.context().newCDPSession(page);
	await client.send('WebAuthn.enable');
	const { authenticatorId } = await client.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified,
			automaticPresenceSimulation: true,
		},
	});
	return { client, id: authenticatorId };
}

async function add(page: Page, password: string): Promise<void> {
	await page.locator('#name').fill('Key of the test');
	await page.locator('#password').fill(password);
	await page.getByRole('button', { name: 'Add a passkey' }).click();
}

test('a member adds a passkey, signs in by it without a password, and removes it', async ({ page }) => {
	const carl = await makeMember(['author']);
	const { client, id } = await addAuthenticator(page, true);
	await enter(page, carl);
	await page.goto('/en/desk/account');
	await page.getByRole('link', { name: 'Passkeys' }).click();
	await add(page, 'not the password');
	await expect(page.getByRole('alert').filter({ hasText: 'not your present password' })).toBeVisible();
	await add(page, carl.password);
	const kept = page.getByRole('listitem').filter({ hasText: 'Key of the test' });
	await expect(kept).toBeVisible();

	await page.getByRole('button', { name: 'Sign out' }).click();
	await expect(page).toHaveURL(/\/sign-in$/);
	await page.goto('/en/sign-in?back=/en/desk/account/passkeys');
	await page.getByRole('button', { name: 'Sign in by a passkey' }).click();
	await expect(page).toHaveURL(/\/en\/desk\/account\/passkeys$/);
	await expect(page.getByRole('link', { name: carl.name })).toBeVisible();

	await client.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
	await page.getByRole('button', { name: 'Sign out' }).click();
	await expect(page).toHaveURL(/\/sign-in$/);
	await page.getByRole('button', { name: 'Sign in by a passkey' }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'no passkey of a member' })).toBeVisible();
	await client.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: true });
	await page.getByRole('button', { name: 'Sign in by a passkey' }).click();
	await expect(page).toHaveURL(/\/en\/desk$/);

	await page.goto('/en/desk/account/passkeys');
	await kept.getByText('Remove', { exact: true }).click();
	await kept.getByLabel('Your password').fill(carl.password);
	await kept.getByRole('button', { name: 'Remove: Key of the test' }).click();
	await expect(page.getByText('You have no passkey yet.')).toBeVisible();
	await page.getByRole('button', { name: 'Sign out' }).click();
	await expect(page).toHaveURL(/\/sign-in$/);
	await page.getByRole('button', { name: 'Sign in by a passkey' }).click();
	await expect(page.getByRole('alert').filter({ hasText: 'no passkey of a member' })).toBeVisible();
});

test('a browser that knows no passkeys is offered none', async ({ page }) => {
	await page.addInitScript(() => Reflect.deleteProperty(window, 'PublicKeyCredential'));
	await enter(page, await makeMember([]));
	await page.goto('/en/desk/account/passkeys');
	await expect(page.locator('main')).toContainText('This browser knows no passkeys');
	await expect(page.getByRole('button', { name: 'Add a passkey' })).toHaveCount(0);
	await page.getByRole('button', { name: 'Sign out' }).click();
	await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeEnabled();
	await expect(page.getByRole('button', { name: 'Sign in by a passkey' })).toHaveCount(0);
});
