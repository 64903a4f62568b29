import { locales } from '@/i18n/locales';
import { nameFolders } from '@/i18n/paths';

/**
 * Speculation Rules (HTML Living Standard §7.6.1): what a browser may fetch when a reader is about to follow a link. The
 * front page, statements, lists and what leads to them; no typed search, no feed, no export, nothing of the desk.
 */
export function writeSpeculationRules(): string {
	const locale = `/:locale(${locales.join('|')})`;
	const pages = [
		{ pathname: locale, search: '' },
		{ pathname: `${locale}/statements`, search: '*' },
		{ pathname: `${locale}/statements/:ref/:slug`, search: '' },
		{ pathname: `${locale}/(${Object.values(nameFolders).join('|')})`, search: '*' },
		{ pathname: `${locale}/(${Object.values(nameFolders).join('|')})/:ref/:slug`, search: '*' },
		{ pathname: `${locale}/browse`, search: '' },
		{ pathname: `${locale}/archive/*`, search: '' },
		{ pathname: `${locale}/questions`, search: '*' },
	];
	const typed = ['q', 'exact', 'none'].flatMap((name) => [`${name}=*`, `*&${name}=*`]);
	const searches = typed.map((search) => ({ pathname: '/*', search }));
	const where = {
		and: [
			{ href_matches: pages },
			{ not: { href_matches: searches } },
			{ not: { href_matches: { pathname: '/*.:ending' } } },
			{ not: { selector_matches: '[rel~="nofollow"]' } },
		],
	};
	return JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] });
}
