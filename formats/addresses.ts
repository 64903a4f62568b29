import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';

/** Absolute address below the public base; `address` starts with `/`. What it has encoded already stays as it is. */
export function absoluteUrl(publicUrl: string, address: string): string {
	return publicUrl.replace(/\/+$/, '') + (address.includes('%') ? address : encodeURI(address));
}

/** The page of one language version: the only address of it that search engines should know. */
export function statementUrl(publicUrl: string, version: { locale: Locale; ref: string; slug: string }): string {
	return absoluteUrl(publicUrl, paths.statement(version.locale, version));
}

/** The page of one edition, whose words never change. */
export function editionUrl(publicUrl: string, edition: { locale: Locale; ref: string; number: number }): string {
	return absoluteUrl(publicUrl, paths.edition(edition.locale, edition.ref, edition.number));
}

/** The permanent, language-neutral address of a statement. */
export function permanentUrl(publicUrl: string, ref: string): string {
	return absoluteUrl(publicUrl, paths.permanent(ref));
}

/** The identifier of one language version. It never changes: no slug, title or edition is part of it. */
export function versionId(publicUrl: string, ref: string, locale: Locale): string {
	return `${permanentUrl(publicUrl, ref)}#${locale}`;
}

/** The Atom feed of one language. */
export function feedUrl(publicUrl: string, locale: Locale): string {
	return absoluteUrl(publicUrl, paths.feed(locale));
}
