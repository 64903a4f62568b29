import { type Locale, locales } from '@/i18n/locales';
import type { FactsValue } from '../statements/facts';
import type { Kind, VersionRole } from '../statements/statement';
import { keysOf, segmentKey, type Text } from '../statements/text';
import { canonicalJson, sha256 } from '../trail/canonical';
import { keysFor } from './keys';
import type { StatementLine, Version } from './line';
import { textOf } from './text-of';

/** A line in the archive's own words, ready to be written. */
export interface MappedStatement {
	sourceId: string;
	/** Of everything the line says that the archive reads; another hash is another statement. */
	hash: string;
	kind: Kind;
	originalLocale: Locale | null;
	facts: FactsValue;
	versions: { locale: Locale; role: VersionRole; text: Text }[];
}

/** Maps a line. Refuses with a problem what a text of the archive cannot hold. */
export function mapStatement(
	line: StatementLine,
	defaultTimeZone: string,
): { ok: true; statement: MappedStatement } | { ok: false; problem: string } {
	const keyOf = keysFor(line.id);
	const versions: MappedStatement['versions'] = [];
	for (const locale of locales) {
		const version = line.versions[locale];
		if (!version) continue;
		const text = textOf(version, locale, keyOf);
		// The line's schema has checked the words; only keys can still be wrong, when a unit has too many parts.
		if (keysOf(text.blocks).some((key) => !segmentKey.safeParse(key).success)) {
			return { ok: false, problem: `versions.${locale}.paragraphs has more than 999 paragraphs of one unit` };
		}
		versions.push({ locale, role: roleOf(locale, version, line.original), text });
	}
	return {
		ok: true,
		statement: {
			sourceId: line.id,
			hash: sha256(canonicalJson(line)),
			kind: line.kind,
			originalLocale: line.original,
			facts: factsOf(line, defaultTimeZone),
			versions,
		},
	};
}

function roleOf(locale: Locale, version: Version, original: Locale | null): VersionRole {
	if (locale === original && version.status !== 'translation') return 'original';
	return version.status === 'official' ? 'authentic' : 'translation';
}

function factsOf(line: StatementLine, defaultTimeZone: string): FactsValue {
	const locale = labelLocaleOf(line);
	const named = (name: string) => ({ labels: { [locale]: name } });
	return {
		deliveredAt: line.date
			? { date: line.date, time: line.time ?? undefined }
			: line.year
				? { date: String(line.year).padStart(4, '0') }
				: null,
		timeZone: line.timeZone ?? defaultTimeZone,
		place: line.place ? named(line.place) : null,
		event: null,
		speakers: line.speaker ? [{ person: named(line.speaker), office: null }] : [],
		topics: topicsOf(line.topic ?? '').map(named),
	};
}

/** The source's own language, as far as can be known: the original's where it is there, else English, else the first. */
function labelLocaleOf(line: StatementLine): Locale {
	const present = locales.filter((locale) => line.versions[locale]);
	const best = [line.original, 'en' as const].find((locale) => locale && present.includes(locale));
	return best ?? present[0] ?? 'en';
}

function topicsOf(topic: string): string[] {
	return [
		...new Set(
			topic
				.split(',')
				.map((name) => name.trim())
				.filter((name) => name !== ''),
		),
	];
}
