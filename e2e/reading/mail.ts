import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import PostalMime, { type Email } from 'postal-mime';

/** An address that nobody else in this run has. */
export function newAddress(): string {
	return `reader-${crypto.randomUUID()}@example.org`;
}

/** The mails that the tested archive has written to an address, as it has no mail server. */
export async function mailsTo(address: string): Promise<Email[]> {
	const folder = join(process.env.DATA_DIR ?? '.data', 'mail');
	const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.eml')).sort();
	const mails = await Promise.all(files.map(async (file) => PostalMime.parse(await readFile(join(folder, file)))));
	return mails.filter((mail) => mail.to?.some((one) => one.address === address));
}

/** Waits for a mail with this subject. */
export async function mailTo(address: string, subject: RegExp): Promise<Email> {
	let found: Email | undefined;
	await expect(async () => {
		found = (await mailsTo(address)).find((mail) => subject.test(mail.subject ?? ''));
		expect(found).toBeDefined();
	}).toPass({ timeout: 60_000 });
	if (!found) throw new Error('There is no such mail.');
	return found;
}

/** The first address in a mail's text that this matches, below the site's own. */
export function linkIn({ text = '' }: Email, pattern: RegExp): string {
	const link = [...text.matchAll(/https?:\/\/\S+/g)].find(([address]) => pattern.test(address))?.[0] ?? '';
	return new URL(link).pathname;
}

export function fieldOf({ headers }: Email, name: string): string {
	return headers.find(({ key }) => key === name.toLowerCase())?.value ?? '';
}
