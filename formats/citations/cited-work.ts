import type { Kind } from '@/archive/statements/statement';
import { type Locale, localeFacts } from '@/i18n/locales';
import { permanentUrl } from '../addresses';
import type { DescribedStatement, Labelled, Publisher } from '../described-statement';
import { spokenDate } from '../spoken-time';

/** A passage that is cited: its key, and who speaks there when it belongs to a turn. */
export interface CitedPassage {
	key: string;
	speaker: string | null;
}

/** What is cited of a statement: a passage, or all of it; at its permanent address, or at another that is written whole. */
export interface CitedPlace {
	passage?: CitedPassage | null;
	address?: string;
}

/** What a reference says in the reader's language: the name of the kind, and which edition it is. */
export interface CitationWords {
	kind: string;
	note: string;
}

/** What programs that keep references want to know of one language version in one edition. Dates are ISO 8601. */
export interface CitedWork {
	/** ASCII; the same for the same edition in the same language. */
	id: string;
	ref: string;
	kind: Kind;
	words: CitationWords;
	authors: string[];
	title: string;
	locale: Locale;
	/** BCP 47. */
	language: string;
	/** Of a translation: the language it was given in, and its title there when that text is public. */
	original: { locale: Locale; language: string; title: string | null } | null;
	/** The day it was given, as exactly as it is known (`2018-06-11`, `2018-06`, `2018`); null when unknown. */
	spoken: string | null;
	place: string | null;
	event: string | null;
	publisher: string;
	edition: number;
	/** The day the cited edition appeared, in UTC. */
	published: string;
	/** The permanent address, of a passage with its key; or the one that was given. */
	url: string;
}

/** The language version that is read, as a work to cite; of a passage in a turn its speaker is the author. */
export function citedWork(
	statement: DescribedStatement,
	{ name, publicUrl }: Publisher,
	words: CitationWords,
	{ passage = null, address }: CitedPlace = {},
): CitedWork {
	const { ref, kind, locale, facts, edition } = statement;
	const speakers = facts.speakers.map((speaker) => speaker.name.text);
	return {
		id: `${ref}-${locale}-${edition.number}${passage ? `-${passage.key}` : ''}`,
		ref,
		kind,
		words,
		authors: passage?.speaker ? [passage.speaker] : speakers,
		title: edition.title,
		locale,
		language: localeFacts[locale].tag,
		original: originalOf(statement),
		spoken: spokenDate(facts)?.slice(0, 10) ?? null,
		place: textOf(facts.place),
		event: textOf(facts.event),
		publisher: name,
		edition: edition.number,
		published: edition.publishedAt.toISOString().slice(0, 10),
		url: address ?? permanentUrl(publicUrl, ref) + (passage ? `#${passage.key}` : ''),
	};
}

function originalOf({ locale, originalLocale, versions }: DescribedStatement): CitedWork['original'] {
	const own = versions.find((version) => version.locale === locale);
	if (own?.role !== 'translation' || !originalLocale) return null;
	const original = versions.find((version) => version.locale === originalLocale);
	return { locale: originalLocale, language: localeFacts[originalLocale].tag, title: original?.title ?? null };
}

function textOf(label: Labelled | null): string | null {
	return label?.text ?? null;
}
