import type { PublishedStatement } from '@/archive/statements/published';
import type { Citation, CitationPiece } from '@/formats/citations/citation';
import { type CitedPassage, citedWork } from '@/formats/citations/cited-work';
import { datesIn } from '@/i18n/dates';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { spokenDay } from '../../spoken-date';

/**
 * A citation in the reader's language: who, what, on which occasion, where and when; in which translation and edition; at which
 * address, the permanent one unless another is given. Of a passage in a turn, its speaker is who.
 */
export function citationOf(
	statement: PublishedStatement,
	passage: CitedPassage | null = null,
	address?: string,
): Citation {
	const { locale, edition, facts, kind, withdrawal } = statement;
	const t = wordsIn(locale);
	const work = citedWork(statement, { name: env.PUBLISHER_NAME, publicUrl: env.PUBLIC_URL }, passage);
	const occasion = [t(`Kinds.${kind}`), facts.event?.text, facts.place?.text, spokenDay(locale, facts)];
	const own = t('Citation.edition', { number: edition.number, date: dayIn(statement, edition.publishedAt) });
	const notice = withdrawal && t('Citation.withdrawn', { date: dayIn(statement, withdrawal.at) });
	return [
		...byline(statement, passage),
		...quoted(statement, { text: edition.title, lang: locale }),
		{ text: `. ${occasion.filter(Boolean).join(', ')}. ` },
		...textOf(statement, work.original),
		{ text: `. ${[work.publisher, own].join(', ')}. ${notice ? `${notice}. ` : ''}` },
		{ text: address ?? work.url, as: 'address' },
	];
}

function byline({ facts }: PublishedStatement, passage: CitedPassage | null): CitationPiece[] {
	const speakers = facts.speakers.map(({ name, office }) => (office ? `${name.text}, ${office.text}` : name.text));
	const who = passage?.speaker ?? speakers.join('; ');
	return who ? [{ text: `${who}: ` }] : [];
}

function quoted({ locale }: PublishedStatement, title: { text: string; lang: string }): CitationPiece[] {
	const t = wordsIn(locale, 'Citation');
	return [{ text: t('open') }, { ...title, as: 'title' }, { text: t('close') }];
}

/** Which language version this is; of a translation also what the original is called. */
function textOf(statement: PublishedStatement, original: ReturnType<typeof citedWork>['original']): CitationPiece[] {
	const { locale, role } = statement;
	const t = wordsIn(locale);
	if (role !== 'translation') {
		return [{ text: t(`Citation.${role}`, { inLanguage: t(`Common.inLanguage.${locale}`) }) }];
	}
	if (!original) return [{ text: t('Citation.translationOfUnknown') }];
	const words = t(`Citation.translation.${original.locale}`);
	if (!original.title) return [{ text: words }];
	return [{ text: `${words}: ` }, ...quoted(statement, { text: original.title, lang: original.locale })];
}

function dayIn({ locale }: PublishedStatement, at: Date): string {
	return datesIn(locale, env.DEFAULT_TIME_ZONE).dateTime(at, { dateStyle: 'long' });
}
