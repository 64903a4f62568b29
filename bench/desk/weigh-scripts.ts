import type { BrowserContext } from '@playwright/test';

/** Bytes over the network of all scripts of a page that is opened for the first time, until nothing is asked for any more. */
export async function weighScripts(context: BrowserContext, address: string): Promise<number> {
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.setCacheDisabled', { cacheDisabled: true });
	const counted: Promise<number>[] = [];
	page.on('requestfinished', (request) => {
		if (request.resourceType() !== 'script') return;
		counted.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	const sizes = await Promise.all(counted);
	await page.close();
	if (sizes.length === 0) throw new Error(`${address} brought no script: it is not the editor.`);
	return sizes.reduce((sum, size) => sum + size, 0);
}
