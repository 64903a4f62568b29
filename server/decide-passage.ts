import { parseRef } from '@/archive/statements/statement';
import type { Locale } from '@/i18n/locales';
import { decidePermanent, type FindAddress, statementPath } from './decide-statement';
import { type Decision, negotiated, notFound } from './decision';
import { chooseLocale, listAskedLocales } from './negotiate-locale';

/** Lists the languages in which a key of a statement has a place, with their slugs, the original first. */
export type ListPassages = (passage: { ref: string; key: string }) => Promise<{ locale: Locale; slug: string }[]>;

interface Passage {
	ref: string;
	key: string;
}

/** `/s/{ref}/{key}`: the passage in the language the reader asks for most among those that have it, else in the original. */
export async function decidePassage(
	{ ref: given, key }: Passage,
	{ query, acceptLanguage }: { query: string; acceptLanguage: string | undefined },
	{ findAddress, listPassages }: { findAddress: FindAddress; listPassages: ListPassages },
): Promise<Decision> {
	const locale = chooseLocale(acceptLanguage);
	const ref = parseRef(given);
	if (!ref) return negotiated(notFound(locale));
	if (ref !== given) return { act: 'redirect', status: 308, to: `/s/${ref}/${key}${query}` };

	const there = await listPassages({ ref, key });
	const asked = listAskedLocales(acceptLanguage).flatMap((code) => there.find((one) => one.locale === code) ?? []);
	const shown = asked[0] ?? there[0];
	if (!shown) return withoutPassage({ ref, key }, { query, acceptLanguage }, findAddress);
	const to = `${statementPath(shown.locale, ref, shown.slug)}${query}#${key}`;
	return negotiated({ act: 'redirect', status: 302, to });
}

/** What became of the statement, when that is why its passage is not there. */
async function withoutPassage(
	{ ref, key }: Passage,
	{ query, acceptLanguage }: { query: string; acceptLanguage: string | undefined },
	findAddress: FindAddress,
): Promise<Decision> {
	const became = await decidePermanent(ref, { query: '', acceptLanguage }, findAddress);
	if (became.act === 'page') return became;
	if (became.act === 'redirect' && became.status === 308) return { ...became, to: `${became.to}/${key}${query}` };
	return negotiated(notFound(chooseLocale(acceptLanguage)));
}
