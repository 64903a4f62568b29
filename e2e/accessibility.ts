import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds against WCAG 2.2 AA and its own best practices, or against some rules alone, as `rule: element | element`.
 * Runs within the page: our pages have no frames, which a page of axe's own would be opened for.
 */
export async function violationsOf(page: Page, rules?: string[]): Promise<string[]> {
	const builder = new AxeBuilder({ page }).setLegacyMode(true);
	if (rules) builder.withRules(rules);
	else builder.withTags(standards);
	const { violations } = await builder.analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** How many pixels a page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
