import { parseRef } from '@/archive/statements/statement';
import type { Locale } from '@/i18n/locales';
import { type NamedNoun, nameFolders } from '@/i18n/paths';
import { type Decision, notFound, pageAt } from './decision';

/** Looks up where a person's, place's, event's or topic's page is, or that of what it was merged into; null when no public statement names it. */
export type FindNameAddress = (key: {
	noun: NamedNoun;
	ref: string;
	locale: Locale;
}) => Promise<{ ref: string; slug: string } | null>;

/** `/{locale}/people/{ref}/{slug}` and the like: the page at exactly this address, a 308 to it from any other form and from what was merged into it. */
export async function decideName(
	{ locale, noun, ref: given, slug }: { locale: Locale; noun: NamedNoun; ref: string; slug: string | null },
	query: string,
	findNameAddress: FindNameAddress,
): Promise<Decision> {
	const ref = parseRef(given);
	const found = ref && (await findNameAddress({ noun, ref, locale }));
	if (!found) return notFound(locale);
	const folder = `/${locale}/${nameFolders[noun]}`;
	return pageAt(`${folder}/${found.ref}/${found.slug}`, `${folder}/${given}/${slug}`, { locale, query });
}
