import { type Locale, locales } from '@/i18n/locales';
import { askReader } from '@/platform/db';
import { shows } from '@/platform/shown';
import { tag } from '../freshness/tag';
import type { Noun } from './ensure-named';
import { bestLabel, type Label, type Labels } from './label';
import { slugOfName } from './slug-of-name';

/** A person, place, event or topic that public statements name, as an index lists it. */
export interface ListedName {
	ref: string;
	name: Label;
	/** How many public statements name it. */
	count: number;
	/** Of a person: the office held last. */
	office: Label | null;
}

interface NameRow {
	ref: string;
	labels: Labels;
	count: number;
}

/** Everything of one noun that public statements name, in the alphabet of the reader's language. */
export async function listNames({ noun, locale }: { noun: Noun; locale: Locale }): Promise<ListedName[]> {
	shows(tag.statements, tag.labels);
	const rows = await askReader<(NameRow & { office: Labels | null })[]>`
		SELECT n.ref, n.labels, t.count, (SELECT o.labels FROM published.name_entry o
			WHERE o.person = n.ref ORDER BY o.held_from DESC NULLS LAST, o.id DESC LIMIT 1) AS office
		FROM published.facet_tally t JOIN published.name_entry n ON n.noun = ${noun} AND n.ref = split_part(t.facet, ':', 2)
		WHERE t.locale = '' AND t.noun = ${facetNounOf(noun)} AND t.count > 0`;
	const names = rows.flatMap(({ labels, office, ...row }) => {
		const name = bestLabel(labels, locale);
		return name ? [{ ...row, name, office: office && bestLabel(office, locale) }] : [];
	});
	const { compare } = new Intl.Collator(locale);
	return names.sort((a, b) => compare(a.name.text, b.name.text) || compare(a.ref, b.ref));
}

/** Where the page of a name is, for the front door: that of another when it was merged; null when no public statement names it. */
export async function findNameAddress(key: {
	noun: Noun;
	ref: string;
	locale: Locale;
}): Promise<{ ref: string; slug: string } | null> {
	shows(tag.statements, tag.labels);
	const row = (await findRow(key)) ?? (await findMerged(key));
	const name = row && bestLabel(row.labels, key.locale);
	return name ? { ref: row.ref, slug: slugOfName(name) } : null;
}

async function findMerged({ noun, ref }: { noun: Noun; ref: string }) {
	const [merged] = await askReader<{ ref: string }[]>`
		SELECT into_ref AS ref FROM published.merged_name WHERE noun = ${noun} AND ref = ${ref}`;
	return merged ? findRow({ noun, ref: merged.ref }) : null;
}

export interface Office {
	name: Label;
	/** Days, as `2018-06-11`; null when not known or not ended. */
	from: string | null;
	to: string | null;
}

export interface PublishedName {
	noun: Noun;
	ref: string;
	name: Label;
	/** The name in other languages where it is written otherwise. */
	others: Label[];
	/** How many public statements name it. */
	count: number;
	/** The words of its page's address in each language of the interface. */
	slugs: Record<Locale, string>;
	/** Of a person: offices in which public statements were given, the newest first. */
	offices: Office[];
	/** What else the newest statements that name it name, the most frequent first. */
	company: (Label & { noun: Noun; ref: string })[];
}

/** Of so many newest statements it is told what else they name. */
const newest = 60;

/** What the page of a name says beside its statements; null when no public statement names it. */
export async function findName(key: { noun: Noun; ref: string; locale: Locale }): Promise<PublishedName | null> {
	shows(tag.statements, tag.labels);
	const row = await findRow(key);
	const name = row && bestLabel(row.labels, key.locale);
	if (!name) return null;
	const [offices, company] = await Promise.all([
		key.noun === 'person' ? listOffices(key) : [],
		listCompany(key, row.id),
	]);
	const others = Object.entries(row.labels).map(([lang, text]) => ({ lang: lang as Locale, text }));
	return {
		noun: key.noun,
		ref: key.ref,
		name,
		others: others.filter(({ text }, at) => text !== name.text && others.findIndex((one) => one.text === text) === at),
		count: row.count,
		slugs: slugsOf(row.labels),
		offices,
		company,
	};
}

function slugsOf(labels: Labels): Record<Locale, string> {
	const slugs = locales.map((locale) => [locale, slugOfName(bestLabel(labels, locale) ?? { text: '', lang: locale })]);
	return Object.fromEntries(slugs);
}

async function findRow({ noun, ref }: { noun: Noun; ref: string }): Promise<(NameRow & { id: string }) | null> {
	const [row] = await askReader<(NameRow & { id: string })[]>`
		SELECT n.id, n.ref, n.labels, t.count
		FROM published.name_entry n JOIN published.facet_tally t ON t.locale = '' AND t.facet = ${facetOf({ noun, ref })}
		WHERE n.noun = ${noun} AND n.ref = ${ref} AND t.count > 0`;
	return row ?? null;
}

async function listOffices({ ref, locale }: { ref: string; locale: Locale }): Promise<Office[]> {
	const rows = await askReader<{ labels: Labels; from: string | null; to: string | null }[]>`
		SELECT o.labels, o.held_from::text AS "from", o.held_to::text AS "to"
		FROM published.name_entry o WHERE o.person = ${ref} ORDER BY o.held_from DESC NULLS LAST, o.id DESC`;
	return rows.flatMap(({ labels, from, to }) => {
		const name = bestLabel(labels, locale);
		return name ? [{ name, from, to }] : [];
	});
}

async function listCompany(
	{ noun, ref, locale }: { noun: Noun; ref: string; locale: Locale },
	id: string,
): Promise<PublishedName['company']> {
	const rows = await askReader<{ noun: Noun; ref: string; labels: Labels }[]>`
		WITH newest AS MATERIALIZED (SELECT e.names FROM published.statement_entry e WHERE e.statement_id = ANY (ARRAY(
			SELECT f.statement_id FROM published.facet_entry f WHERE f.facet = ${facetOf({ noun, ref })}
			ORDER BY f.sorted_at DESC, f.ref DESC LIMIT ${newest})))
		SELECT n.noun, n.ref, n.labels
		FROM (SELECT unnest(names) AS id, count(*) AS times FROM newest GROUP BY 1) named JOIN published.name_entry n USING (id)
		WHERE n.ref IS NOT NULL AND n.id <> ${id}::uuid ORDER BY named.times DESC, n.ref`;
	return rows.flatMap(({ noun, ref, labels }) => {
		const name = bestLabel(labels, locale);
		return name ? [{ noun, ref, ...name }] : [];
	});
}

/** As facets call a noun: people are named as speakers. */
function facetNounOf(noun: Noun): string {
	return noun === 'person' ? 'speaker' : noun;
}

function facetOf({ noun, ref }: { noun: Noun; ref: string }): string {
	return `${facetNounOf(noun)}:${ref}`;
}
