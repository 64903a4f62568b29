import type { BrowserContext } from '@playwright/test';

/** The shortest that browsers report; what took less is not told, and counts as this. */
const shortestTold = 16;
/** Milliseconds between keys: a fast writer's. */
const between = 80;

interface Told {
	told: number[];
}

/**
 * Writes in the middle of the text that is open, and returns of each key how many milliseconds passed until the frame that
 * shows it, to the nearest eight: `duration` of `keydown` as Event Timing gives it.
 */
export async function paintedKeys(context: BrowserContext, address: string, count: number): Promise<number[]> {
	const page = await context.newPage();
	await page.goto(address, { waitUntil: 'networkidle' });
	// Beside its source a row is written in, else a segment.
	const rows = page.locator('.ProseMirror .row > .segment');
	const segments = (await rows.count()) > 0 ? rows : page.locator('.ProseMirror .segment');
	await segments.nth(Math.floor((await segments.count()) / 2)).click();
	await page.keyboard.press('End');
	await page.evaluate((durationThreshold) => {
		const kept = globalThis as unknown as Told;
		kept.told = [];
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) if (entry.name === 'keydown') kept.told.push(entry.duration);
		}).observe({ type: 'event', durationThreshold, buffered: false } as PerformanceObserverInit);
	}, shortestTold);
	const words = 'what was said and what was heard '.repeat(Math.ceil(count / 33)).slice(0, count);
	await page.keyboard.type(words, { delay: between });
	await page.waitForTimeout(1_000);
	const told = await page.evaluate(() => (globalThis as unknown as Told).told);
	const shown = await page.locator('.ProseMirror').textContent();
	await page.close();
	if (!shown?.includes(words.trim())) throw new Error('What was typed does not stand in the text.');
	return [...told, ...Array<number>(Math.max(0, count - told.length)).fill(shortestTold)];
}
