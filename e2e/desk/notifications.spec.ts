import { type Browser, expect, type Page } from '@playwright/test';
import type { Email } from 'postal-mime';
import { linkIn, mailsTo, mailTo, newAddress } from '../reading/mail';
import { beginStatement, openAs, test } from './members';

const password = 'four plain words, 2 numbers';

/** A reviewer of English texts whose language is Russian, signed in. */
async function joinInRussian(browser: Browser, email: string): Promise<Page> {
	const [admin, page] = [await openAs(browser, 'admin'), await (await browser.newContext()).newPage()];
	await admin.goto('/en/desk/members/invite');
	await admin.locator('#name').fill('Вера');
	await admin.locator('#email').fill(email);
	await admin.locator('#language').selectOption('ru');
	await admin.getByRole('group', { name: 'reviewer' }).getByLabel('English').check();
	await admin.getByRole('button', { name: 'Send the invitation' }).click();
	await expect(admin).toHaveURL(/\/desk\/members$/);
	await page.goto(linkIn(await mailTo(email, /./), /\/sign-in\/join\//));
	await page.locator('#password').fill(password);
	await page.locator('#again').fill(password);
	await page.locator('main button[type=submit]').click();
	await expect(page.getByRole('status')).toBeVisible();
	await page.goto('/ru/sign-in');
	await page.locator('#email').fill(email);
	await page.locator('#password').fill(password);
	await page.locator('main button[type=submit]').click();
	await expect(page).toHaveURL(/\/ru\/desk$/);
	return page;
}

async function mailAbout(email: string, ref: string): Promise<Email> {
	let found: Email | undefined;
	await expect(async () => {
		found = (await mailsTo(email)).find(({ text }) => text?.includes(ref));
		expect(found).toBeDefined();
	}).toPass({ timeout: 60_000 });
	if (!found) throw new Error('There is no such mail.');
	return found;
}

const entryOf = (page: Page, ref: string, kind: string) =>
	page.locator(`main li[data-kind="${kind}"]`).filter({ hasText: ref });

/** Opens an address again until it shows what the archive tells a moment after the act. */
async function awaitIn(page: Page, address: string, shows: (page: Page) => ReturnType<Page['locator']>): Promise<void> {
	await expect(async () => {
		await page.goto(address);
		await expect(shows(page)).toBeVisible({ timeout: 1000 });
	}).toPass({ timeout: 60_000 });
}

test('a reviewer is told of a text at the desk and by mail in their language; its author, of what is asked of it', async ({
	browser,
}) => {
	const email = newAddress();
	const [author, vera] = [await openAs(browser, 'author'), await joinInRussian(browser, email)];
	const title = `On silence ${Date.now()}`;
	const ref = await beginStatement(author, { title, paragraphs: ['Nothing was said.'] });
	await author.getByRole('button', { name: 'Submit for review' }).click();
	await expect(author.locator('[data-state="in-review"]')).toBeVisible();

	await awaitIn(vera, '/ru/desk/notifications', (page) => entryOf(page, ref, 'review-asked'));
	await expect(vera.getByRole('link', { name: /^Уведомления \d+ непрочитанн/ })).toBeVisible();
	await expect(entryOf(vera, ref, 'review-asked')).toContainText(title);
	await expect(entryOf(vera, ref, 'review-asked')).toContainText('новое');
	const mail = await mailAbout(email, ref);
	expect(mail.subject).toMatch(/уведомлени/);
	expect(mail.text).toContain('Текст передан на проверку (Demo author).');
	expect(mail.text).not.toContain(title);

	await vera.goto(linkIn(mail, new RegExp(`/ru/desk/statements/${ref}/en$`)));
	await expect(vera.getByRole('heading', { level: 1 })).toContainText(ref);
	await vera.goto(`/en/desk/statements/${ref}/en`);
	await vera.getByLabel('Note to the writers').fill('Say who was silent.');
	await vera.getByRole('button', { name: 'Ask for changes' }).click();
	await expect(vera.locator('[data-state="draft"]')).toBeVisible();

	await awaitIn(author, '/en/desk/notifications?show=unread', (page) => entryOf(page, ref, 'changes-requested'));
	const told = entryOf(author, ref, 'changes-requested');
	await expect(told).toContainText('Вера asked for changes.');
	await expect(told).toContainText('new');
	await expect(entryOf(author, ref, 'review-asked')).toHaveCount(0);
	await told.getByRole('link', { name: 'Вера asked for changes.' }).click();
	await expect(author).toHaveURL(new RegExp(`/en/desk/statements/${ref}/en$`));
	await expect(author.getByText('Say who was silent.')).toBeVisible();
	await author.goBack();
	await told.getByRole('button', { name: 'Mark as read: Вера asked for changes.' }).click();
	await expect(told).toHaveCount(0);
	await expect(author).toHaveURL(/\?show=unread$/);
	await author.getByRole('link', { name: 'All', exact: true }).click();
	await expect(told).toHaveAttribute('data-read', 'true');
	await expect(told).not.toContainText('new');
	const table = await author.request.get('/en/desk/notifications.csv');
	expect(await table.text()).toMatch(new RegExp(`changes-requested,Вера,${ref},en,${title},,yes`));
});

test('all is marked as read, and the mail is chosen, without JavaScript', async ({ browser }) => {
	const email = newAddress();
	const [author, vera] = [await openAs(browser, 'author'), await joinInRussian(browser, email)];
	const ref = await beginStatement(author, { title: 'On paper', paragraphs: ['It was read.'] });
	await author.getByRole('button', { name: 'Submit for review' }).click();
	await expect(author.locator('[data-state="in-review"]')).toBeVisible();
	const storageState = await vera.context().storageState();
	const plain = await (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage();
	await awaitIn(plain, '/ru/desk/notifications', (page) => entryOf(page, ref, 'review-asked'));
	await plain.getByRole('button', { name: 'Отметить все как прочитанные' }).click();
	await expect(entryOf(plain, ref, 'review-asked')).toHaveAttribute('data-read', 'true');

	await plain.getByRole('link', { name: 'Что приходит по почте' }).click();
	await plain.locator('#mail-review-asked').selectOption('never');
	await plain.locator('#mail-zone').fill('Atlantis/Capital');
	await plain.getByRole('button', { name: 'Сохранить' }).click();
	await expect(plain.getByRole('alert')).toBeVisible();
	await plain.locator('#mail-review-asked').selectOption('never');
	await plain.locator('#mail-zone').fill('Asia/Almaty');
	await plain.locator('#mail-hour').selectOption('9');
	await plain.getByRole('button', { name: 'Сохранить' }).click();
	await expect(plain.getByRole('status')).toHaveText('Сохранено.');
	await expect(plain.locator('#mail-review-asked')).toHaveValue('never');
	await expect(plain.locator('#mail-zone')).toHaveValue('Asia/Almaty');
	await expect(plain.locator('#mail-hour')).toHaveValue('9');
});

test('the way through the desk stands in one line in every language', async ({ browser }) => {
	const admin = await openAs(browser, 'admin');
	await admin.setViewportSize({ width: 1280, height: 800 });
	for (const locale of ['de', 'en', 'es', 'ru', 'fr']) {
		await admin.goto(`/${locale}/desk`);
		const links = admin.locator('header nav').last().getByRole('link');
		expect(await links.count()).toBeGreaterThan(8);
		const tops = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().top));
		expect(new Set(tops).size, locale).toBe(1);
	}
});
