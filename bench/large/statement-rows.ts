import { type MappedStatement, mapStatement } from '@/archive/imports/map-statement';
import { momentOf, type Named } from '@/archive/statements/facts';
import type { Text } from '@/archive/statements/text';
import type { Act } from '@/archive/trail/record-act';
import type { Locale } from '@/i18n/locales';
import type { Recombined } from '../recombined/recombined-statements';
import { type EditionRow, editionOf, type RevisionRow, type VersionOf } from './edition-rows';
import type { TrailRow } from './trail';

/** Rows of one or more statements by table; what they all share (the importer) is added where they are written. */
export interface Rows {
	statement: object[];
	facts: object[];
	facts_speaker: object[];
	facts_topic: object[];
	language_version: { id: string; live_edition_id: string; [column: string]: unknown }[];
	revision: RevisionRow[];
	edition: EditionRow[];
	withdrawal: object[];
	imported_statement: object[];
	trail_entry: TrailRow[];
}

export interface Maker {
	newId(at: Date): string;
	newRef(): string;
	/** The id of a person, place or topic, made when it is first named. */
	idOf(noun: 'person' | 'place' | 'topic', name: string): string;
	record(at: Date, act: Act): TrailRow;
	importer: string;
}

export function noRows(): Rows {
	const tables = ['statement', 'facts', 'facts_speaker', 'facts_topic', 'language_version', 'revision', 'edition'];
	const more = ['withdrawal', 'imported_statement', 'trail_entry'];
	return Object.fromEntries([...tables, ...more].map((table) => [table, []])) as never;
}

const minute = 60_000;

/** Adds to `rows` what an import of the statement at `at`, its correction a minute later and its withdrawal write. */
export function addStatement({ line, correction, withdrawn }: Recombined, at: Date, maker: Maker, rows: Rows): void {
	const mapped = mapStatement(line, 'UTC');
	if (!mapped.ok) throw new Error(mapped.problem);
	const { statement } = mapped;
	const { newId, importer: actor } = maker;
	const [id, factsId, ref] = [newId(at), newId(at), maker.newRef()];
	const { kind, originalLocale, sourceId, hash } = statement;
	const created_at = at.toISOString();
	rows.statement.push({ id, ref, kind, original_locale: originalLocale, published_facts_id: factsId, created_at });
	rows.imported_statement.push({ source_id: sourceId, statement_id: id, hash, imported_at: created_at });
	addFacts(statement, { id: factsId, statementId: id, at }, maker, rows);

	const versions = versionsOf(statement, ref, newId, at);
	const first = addEditions(versions, () => true, { at, maker, rows });
	const hashes = Object.fromEntries([...first].map(([locale, edition]) => [locale, edition.hash]));
	const detail = { kind, sourceId, line: hash, editions: hashes };
	rows.trail_entry.push(maker.record(at, { actor, act: 'import', subject: ref, detail }));

	const corrected = correction ? addCorrection(versions, correction, first, { at, maker, rows }) : first;
	for (const { id: versionId, locale, role } of versions) {
		const live_edition_id = corrected.get(locale)?.id ?? '';
		rows.language_version.push({ id: versionId, statement_id: id, locale, role, live_edition_id, created_at });
	}
	if (withdrawn) addWithdrawal(id, ref, new Date(at.getTime() + 2 * minute), maker, rows);
}

type Version = VersionOf & { text: Text };

/** The original first: the others follow its edition. */
function versionsOf(statement: MappedStatement, ref: string, newId: Maker['newId'], at: Date): Version[] {
	return statement.versions
		.map(({ locale, role, text }) => ({ id: newId(at), ref, locale, role, text }))
		.sort((a, b) => Number(b.role === 'original') - Number(a.role === 'original'));
}

interface Place {
	at: Date;
	maker: Maker;
	rows: Rows;
}

/** Adds an edition of each chosen version; answers the newest edition of every language. */
function addEditions(
	versions: readonly Version[],
	isChosen: (version: Version) => boolean,
	{ at, maker, rows }: Place,
	before: ReadonlyMap<Locale, EditionRow> = new Map(),
): Map<Locale, EditionRow> {
	const newest = new Map(before);
	const original = versions.find(({ role }) => role === 'original');
	for (const version of versions.filter(isChosen)) {
		const basis = original && version !== original ? newest.get(original.locale) : undefined;
		const previous = before.get(version.locale);
		const { text, ...own } = version;
		const { revision, edition } = editionOf(own, text, { previous, basis, at, newId: maker.newId });
		rows.revision.push(revision);
		rows.edition.push(edition);
		newest.set(version.locale, edition);
	}
	return newest;
}

function addCorrection(
	versions: readonly Version[],
	{ text, followers }: NonNullable<Recombined['correction']>,
	first: ReadonlyMap<Locale, EditionRow>,
	{ at, maker, rows }: Place,
): Map<Locale, EditionRow> {
	const later = new Date(at.getTime() + minute);
	const corrected = versions.map((version) => ({
		...version,
		text: withFirstPassage(version.text, text[version.locale]),
	}));
	const isChosen = ({ role, locale }: Version) => role === 'original' || followers.includes(locale);
	const editions = addEditions(corrected, isChosen, { at: later, maker, rows }, first);
	for (const { locale, ref } of corrected.filter(isChosen)) {
		const edition = editions.get(locale);
		if (!edition) continue;
		const { number, hash, revision_id: revisionId, forced_reason: reason } = edition;
		const detail = { revisionId, number, hash, approvedBy: null, reason };
		rows.trail_entry.push(
			maker.record(later, { actor: maker.importer, act: 'force-publish', subject: `${ref}.${locale}`, detail }),
		);
	}
	return editions;
}

function withFirstPassage(text: Text, words: string): Text {
	const [first, ...rest] = text.blocks;
	if (!first) return text;
	if (first.type !== 'turn') return { ...text, blocks: [{ ...first, text: words }, ...rest] };
	const [passage, ...others] = first.segments;
	return passage
		? { ...text, blocks: [{ ...first, segments: [{ ...passage, text: words }, ...others] }, ...rest] }
		: text;
}

function addFacts(
	{ facts }: MappedStatement,
	{ id, statementId, at }: { id: string; statementId: string; at: Date },
	maker: Maker,
	rows: Rows,
): void {
	const { deliveredAt, precision } = momentOf(facts.deliveredAt, facts.timeZone);
	rows.facts.push({
		id,
		statement_id: statementId,
		number: 1,
		delivered_at: deliveredAt,
		time_zone: facts.timeZone,
		precision,
		place_id: facts.place && maker.idOf('place', nameOf(facts.place)),
		recorded_at: at.toISOString(),
	});
	for (const [position, { person }] of facts.speakers.entries()) {
		rows.facts_speaker.push({ facts_id: id, position, person_id: maker.idOf('person', nameOf(person)) });
	}
	for (const topic of facts.topics)
		rows.facts_topic.push({ facts_id: id, topic_id: maker.idOf('topic', nameOf(topic)) });
}

function nameOf(named: Named): string {
	const name = 'labels' in named ? Object.values(named.labels)[0] : undefined;
	if (!name) throw new Error('A recombined statement names what it speaks of.');
	return name;
}

function addWithdrawal(statementId: string, ref: string, at: Date, maker: Maker, rows: Rows): void {
	const reasons = { en: 'Withdrawn for a benchmark.', de: 'Für eine Messung zurückgezogen.' };
	rows.withdrawal.push({
		id: maker.newId(at),
		statement_id: statementId,
		kind: 'withdrawn',
		reasons,
		at: at.toISOString(),
	});
	rows.trail_entry.push(
		maker.record(at, { actor: maker.importer, act: 'withdraw', subject: ref, detail: { reasons } }),
	);
}
