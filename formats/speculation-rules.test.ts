import { expect, test } from 'vitest';
import { writeSpeculationRules } from './speculation-rules';

test('the rules fetch pages of the reading room early, and nothing else', () => {
	const { prefetch } = JSON.parse(writeSpeculationRules());
	expect(prefetch).toHaveLength(1);
	const [{ where, eagerness }] = prefetch;
	const [{ href_matches: pages }, ...excepted] = where.and;
	expect(eagerness).toBe('moderate');
	expect(pages.map((page: { pathname: string }) => page.pathname.replace(/\(.*?\)/, ''))).toEqual([
		'/:locale',
		'/:locale/statements',
		'/:locale/statements/:ref/:slug',
		'/:locale/(people|places|events|topics)',
		'/:locale/(people|places|events|topics)/:ref/:slug',
		'/:locale/browse',
		'/:locale/archive/*',
		'/:locale/questions',
	]);
	expect(JSON.stringify(excepted)).toContain('*&exact=*');
	expect(excepted.every((rule: object) => 'not' in rule)).toBe(true);
});
