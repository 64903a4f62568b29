import type { Locale } from '@/i18n/locales';
import type { Label } from '../labels/label';
import { toFacts, toVersion, type VersionBadge } from '../statements/published-shape';
import type { Kind, Precision, VersionRole } from '../statements/statement';
import type { Passage } from './passages';
import type { PageRow } from './show-rows';
import type { SnippetPart } from './snippet';

/** A statement in a list, in the reader's language where there is one, else in the original. */
export interface Listed {
	ref: string;
	kind: Kind;
	deliveredAt: Date | null;
	timeZone: string;
	precision: Precision;
	/** The language of title, lead and snippet: the one asked for where there is one. */
	locale: Locale;
	role: VersionRole;
	title: string;
	/** The title with what matched in it, when titles alone were looked at. */
	markedTitle: SnippetPart[] | null;
	slug: string;
	lead: string | null;
	place: (Label & { ref: string }) | null;
	speakers: { ref: string; name: Label; office: Label | null }[];
	topics: (Label & { ref: string })[];
	versions: VersionBadge[];
	withdrawn: boolean;
	/** The segment that matched, as this language has it, and its key. */
	snippet: SnippetPart[] | null;
	key: string | null;
	/** What matched, when it was another language. */
	matched: { locale: Locale; passage: SnippetPart[] } | null;
	/** Of a list as it stood on a day: the edition of then, when it is another than today's. */
	pastEdition: number | null;
}

/** What a list tells of a row, its names in the language asked for, with the passage that matched. */
export function toListed(row: PageRow, asked: Locale, passage: Passage | null): Listed {
	const { ref, kind, locale, title, slug, lead, withdrawn, hit } = row;
	const facts = toFacts(row.facts, row.names, asked, row.originalLocale);
	const { deliveredAt, timeZone, precision, place, speakers, topics } = facts;
	const versions = row.versions.map(toVersion);
	const isOther = hit !== null && hit !== locale;
	const inText = passage?.isTitle ? null : passage;
	return {
		...{
			ref,
			kind,
			deliveredAt,
			timeZone,
			precision,
			locale,
			title,
			slug,
			lead,
			place,
			speakers,
			topics,
			versions,
			withdrawn,
		},
		role: versions.find((version) => version.locale === locale)?.role ?? 'translation',
		markedTitle: passage?.isTitle && !isOther && row.pastEdition === null ? passage.matched : null,
		snippet: inText && (isOther ? inText.aligned : inText.matched),
		key: inText && (!isOther || inText.aligned) ? inText.key : null,
		pastEdition: row.pastEdition,
		matched: isOther && passage ? { locale: hit, passage: passage.matched } : null,
	};
}

/** A statement with the languages alone that it could be read in at a day's end. */
export function asOfDay(listed: Listed, day: string | undefined): Listed {
	if (!day) return listed;
	const end = Date.parse(day) + 86_400_000;
	return { ...listed, versions: listed.versions.filter(({ publishedAt }) => publishedAt.getTime() < end) };
}
