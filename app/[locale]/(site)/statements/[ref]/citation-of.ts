import type { PublishedStatement } from '@/archive/statements/published';
import type { Citation, CitationPiece } from '@/formats/citations/citation';
import type { CitedPassage, CitedPlace, CitedWork } from '@/formats/citations/cited-work';
import { quotedTitle } from '@/formats/citations/quoted-title';
import type { DescribedStatement } from '@/formats/described-statement';
import { datesIn } from '@/i18n/dates';
import { punctuation } from '@/i18n/punctuation';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { spokenDay } from '../../spoken-date';
import { workOf } from './work-of';

/** What a citation says of a statement. */
export type CitedStatement = DescribedStatement & Pick<PublishedStatement, 'role'>;

/**
 * A citation in the reader's language: who, what, on which occasion, where and when; in which translation and edition; at which
 * address. Of a passage in a turn, its speaker is who.
 */
export function citationOf(statement: CitedStatement, place: CitedPlace = {}): Citation {
	const { locale, edition, facts, withdrawal } = statement;
	const t = wordsIn(locale);
	const work = workOf(statement, place);
	const occasion = [work.words.kind, facts.event?.text, facts.place?.text, spokenDay(locale, facts)];
	const own = t('Citation.edition', { number: edition.number, date: dayIn(statement, edition.publishedAt) });
	const notice = withdrawal && t('Citation.withdrawn', { date: dayIn(statement, withdrawal.at) });
	return [
		...byline(statement, place.passage),
		...quoted(statement, { text: edition.title, lang: locale }),
		{ text: `. ${sentence(occasion)}` },
		...textOf(statement, work.original),
		{ text: `. ${sentence([work.publisher, own])}${notice ? sentence([notice]) : ''}` },
		{ text: work.url, as: 'address' },
	];
}

function byline({ locale, facts }: CitedStatement, passage: CitedPassage | null | undefined): CitationPiece[] {
	const { colon, semicolon } = punctuation[locale];
	const speakers = facts.speakers.map(({ name, office }) => (office ? `${name.text}, ${office.text}` : name.text));
	const who = passage?.speaker ?? speakers.join(semicolon);
	return who ? [{ text: who + colon }] : [];
}

function quoted({ locale }: CitedStatement, { text, lang }: { text: string; lang: string }): CitationPiece[] {
	const [open, close] = punctuation[locale].quotes[0];
	return [{ text: open }, { text: quotedTitle(text, locale), lang, as: 'title' }, { text: close }];
}

/** Ends in one full stop, which a Russian date and many a name bring along. */
function sentence(parts: readonly (string | null | undefined)[]): string {
	const words = parts.filter(Boolean).join(', ');
	return /[.!?…]$/.test(words) ? `${words} ` : `${words}. `;
}

/** Which language version this is; of a translation also what the original is called. */
function textOf(statement: CitedStatement, original: CitedWork['original']): CitationPiece[] {
	const { locale, role } = statement;
	const t = wordsIn(locale);
	if (role !== 'translation') {
		return [{ text: t(`Citation.${role}`, { inLanguage: t(`Common.inLanguage.${locale}`) }) }];
	}
	if (!original) return [{ text: t('Citation.translationOfUnknown') }];
	const words = t(`Citation.translation.${original.locale}`);
	if (!original.title) return [{ text: words }];
	return [
		{ text: words + punctuation[locale].colon },
		...quoted(statement, { text: original.title, lang: original.locale }),
	];
}

function dayIn({ locale }: CitedStatement, at: Date): string {
	return datesIn(locale, env.DEFAULT_TIME_ZONE).dateTime(at, { dateStyle: 'long' });
}
