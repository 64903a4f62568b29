import { type Locale, locales } from '@/i18n/locales';
import { holds, type Member } from '../members/member';
import type { VersionRole } from './statement';

/** What the laws ask of a language version. `locale` null: the original's language is unknown. */
export interface VersionFacts {
	locale: Locale;
	role: VersionRole;
}

export function mayDraft(member: Member, originalLocale: Locale): boolean {
	return holds(member, 'author', originalLocale);
}

/** The languages a member may begin statements in. */
export function localesToDraft(member: Member): Locale[] {
	return locales.filter((locale) => mayDraft(member, locale));
}

export function mayTranslate(member: Member, locale: Locale): boolean {
	return holds(member, 'translator', locale);
}

/** Originals are written by authors, everything else by translators, each in their language. */
export function mayEdit(member: Member, version: VersionFacts): boolean {
	return version.role === 'original' ? mayDraft(member, version.locale) : mayTranslate(member, version.locale);
}

export function mayReview(member: Member, version: VersionFacts): boolean {
	return holds(member, 'reviewer', version.locale);
}

/** Approving needs the grant and clean hands: who wrote a word of the draft is nobody's second pair of eyes. */
export function mayApprove(member: Member, version: VersionFacts, contributors: readonly string[]): boolean {
	return mayReview(member, version) && !contributors.includes(member.id);
}

/** Whoever has a part in texts of a language may comment on them. It makes nobody an author. */
export function mayComment(member: Member, version: VersionFacts): boolean {
	return member.grants.some(({ role, locale }) => role !== 'admin' && (locale === '*' || locale === version.locale));
}

export function mayPublish(member: Member, version: VersionFacts): boolean {
	return holds(member, 'publisher', version.locale);
}

export function mayForcePublish(member: Member, version: VersionFacts): boolean {
	return mayPublish(member, version) && holds(member, 'force-publisher', version.locale);
}

/** A second look is by a reviewer or publisher who neither published the text nor wrote any of it. */
export function mayLookAgain(
	member: Member,
	version: VersionFacts,
	edition: { publishedById: string; contributors: readonly string[] },
): boolean {
	const isOther = member.id !== edition.publishedById && !edition.contributors.includes(member.id);
	return isOther && (mayReview(member, version) || mayPublish(member, version));
}

/** A draft may be given up by whoever may edit or publish it. */
export function mayDiscard(member: Member, version: VersionFacts): boolean {
	return mayEdit(member, version) || mayPublish(member, version);
}

/** Withdrawing and removing concern every language: they need the grant for each one that is public. */
export function mayWithdraw(member: Member, locales: readonly Locale[]): boolean {
	return locales.length > 0 && locales.every((locale) => holds(member, 'publisher', locale));
}

/** Facts are the original's author's before publication, and a publisher's of every language after. */
export function mayChangeFacts(
	member: Member,
	originalLocale: Locale | null,
	publishedLocales: readonly Locale[],
): boolean {
	if (publishedLocales.length > 0) return mayWithdraw(member, publishedLocales);
	return originalLocale ? mayDraft(member, originalLocale) : holds(member, 'author');
}

/** New facts of a published statement may be asked for by whoever may draft its original, too; a second person confirms them. */
export function mayAskForFacts(
	member: Member,
	originalLocale: Locale | null,
	publishedLocales: readonly Locale[],
): boolean {
	return mayChangeFacts(member, originalLocale, publishedLocales) || mayChangeFacts(member, originalLocale, []);
}

/** Where nobody else could be the second person, who asked may confirm new facts, with the grant for it in every public language. */
export function mayConfirmAlone(
	member: Member,
	publishedLocales: readonly Locale[],
	everybody: readonly Member[],
): boolean {
	const isOther = ({ id }: Member) => id !== member.id;
	return (
		mayWithdraw(member, publishedLocales) &&
		publishedLocales.every((locale) => holds(member, 'force-publisher', locale)) &&
		!everybody.some((other) => isOther(other) && mayWithdraw(other, publishedLocales))
	);
}

export function mayImport(member: Member): boolean {
	return holds(member, 'admin');
}

/** The desk is open to whoever holds any grant. */
export function mayEnterDesk(member: Member): boolean {
	return member.grants.length > 0;
}
