import { type Browser, expect, type Page } from '@playwright/test';
import { violationsOf } from '../accessibility';
import { beginStatement, openAs, test } from './members';

interface Desk {
	author: Page;
	reviewer: Page;
	publisher: Page;
}

async function openDesk(browser: Browser): Promise<Desk> {
	return {
		author: await openAs(browser, 'author'),
		reviewer: await openAs(browser, 'reviewer'),
		publisher: await openAs(browser, 'publisher'),
	};
}

/** A public statement: its ref and address. */
async function publish(
	{ author, reviewer, publisher }: Desk,
	title: string,
): Promise<{ ref: string; address: string }> {
	const ref = await beginStatement(author, { title, paragraphs: ['It was said only once.'] });
	await author.getByRole('button', { name: 'Submit for review' }).click();
	await expect(author.locator('[data-state="in-review"]')).toBeVisible();
	await reviewer.goto(author.url());
	await reviewer.getByRole('button', { name: 'Approve this text' }).click();
	await expect(reviewer.locator('[data-state="approved"]')).toBeVisible();
	await publisher.goto(author.url());
	await publisher.getByRole('button', { name: 'Publish', exact: true }).click();
	const receipt = publisher.getByRole('status').filter({ hasText: 'Hash' });
	return { ref, address: (await receipt.getByRole('link').getAttribute('href')) ?? '' };
}

test('a statement that is there twice leads to the other, once a second person confirms, and back again', async ({
	browser,
	request,
}) => {
	test.setTimeout(180_000);
	const desk = await openDesk(browser);
	const { publisher } = desk;
	const second = await openAs(browser, 'admin');
	const word = `twice${crypto.randomUUID().slice(0, 8)}`;
	const [one, other] = [await publish(desk, `On ${word}`), await publish(desk, 'On saying it only once')];
	const at = async (path: string) => {
		const answer = await request.get(path, { maxRedirects: 0 });
		return `${answer.status()} ${answer.headers().location ?? ''}`.trim();
	};
	expect(await at(one.address)).toBe('200');

	await publisher.goto(`/en/desk/statements/${one.ref}`);
	await publisher.getByText('Redirect to another statement').click();
	await publisher.locator('#to').fill('000000');
	await publisher.locator('#redirect-en').fill('It was entered twice.');
	await publisher.getByRole('button', { name: 'Ask for the redirect' }).click();
	await expect(publisher.getByRole('alert').filter({ hasText: 'It cannot lead there' })).toBeVisible();
	await publisher.getByText('Redirect to another statement').click();
	expect(await violationsOf(publisher)).toEqual([]);
	await publisher.locator('#to').fill(other.ref);
	await publisher.locator('#redirect-en').fill('It was entered twice.');
	await publisher.getByRole('button', { name: 'Ask for the redirect' }).click();
	await expect(publisher.getByText('Demo publisher asked on')).toBeVisible();
	await expect(publisher.getByRole('button', { name: 'Confirm the redirect' })).toHaveCount(0);
	expect(await at(one.address)).toBe('200');

	await second.goto(`/en/desk/statements/${one.ref}`);
	await expect(second.getByRole('listitem').filter({ hasText: 'It was entered twice.' })).toBeVisible();
	await second.getByRole('button', { name: 'Confirm the redirect' }).click();
	await expect(second.getByText('Redirected by Demo admin')).toBeVisible();
	for (const locale of ['de', 'en', 'es', 'ru', 'fr']) {
		expect(await at(`/${locale}/statements/${one.ref}/whatever`)).toBe(`308 /${locale}/statements/${other.ref}`);
	}
	expect(await at(one.address)).toBe(`308 /en/statements/${other.ref}`);
	expect(await at(`/en/statements/${one.ref}/editions`)).toBe(`308 /en/statements/${other.ref}`);
	expect(await at(`/s/${one.ref}`)).toBe(`308 /s/${other.ref}`);
	expect(await at(`/s/${one.ref}/editions.json`)).toMatch(new RegExp(`^308 .*/s/${other.ref}/editions.json$`));
	expect(await at(`${one.address}.md`)).toMatch(new RegExp(`^308 .*/s/${other.ref}$`));
	expect((await request.get(one.address)).url()).toContain('on-saying-it-only-once');
	for (const path of [`/en/statements?q=${word}`, '/en/statements.atom', '/en/statements.json']) {
		expect(await (await request.get(path)).text(), path).not.toContain(one.ref);
	}

	await second.getByRole('button', { name: 'End the redirect' }).click();
	await expect(second.getByText('Redirected by Demo admin')).toHaveCount(0);
	expect(await at(one.address)).toBe('200');
	expect(await (await request.get(`/en/statements?q=${word}`)).text()).toContain(one.ref);
});
