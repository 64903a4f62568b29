import { type Locale, locales } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import { confirmedOf, followedBy, readFollowed } from '../rows/followed';
import {
	type Behind,
	type FactsRow,
	type NamesRow,
	type NoticeRow,
	type PublishedEdition,
	type PublishedStatement,
	toFacts,
	toNotice,
	toVersion,
	type VersionBadge,
	type VersionRow,
} from '../statements/published-shape';
import { noticeJson, versionsJson } from '../statements/published-sql';
import { slugOf } from '../statements/slug';
import { changedKeys } from '../statements/staleness';
import type { ChangeClass, Kind, VersionRole } from '../statements/statement';
import type { Block, Text } from '../statements/text';

/** A draft as its public page would show it, and what only a preview says. */
export interface Preview {
	statement: PublishedStatement;
	/** When the words that are shown were saved. */
	savedAt: Date;
	/** Whether the draft has newer words than are shown. */
	isOutdated: boolean;
	embargoUntil: Date | null;
}

interface Row {
	statementId: string;
	ref: string;
	kind: Kind;
	originalLocale: Locale | null;
	embargoUntil: Date | null;
	locale: Locale;
	role: VersionRole;
	basedOnEditionId: string | null;
	basedOnRevisionId: string | null;
	headRevisionId: string;
	changeClass: ChangeClass | null;
	changeNote: string | null;
	scheduledFor: Date | null;
	revisionId: string;
	title: string;
	lead: string | null;
	blocks: Block[];
	savedAt: Date;
	facts: FactsRow;
	names: NamesRow;
	versions: VersionRow[];
	notice: NoticeRow | null;
}

/** One draft, in its newest words or in those of one of its revisions, as the next edition would be read; null when it has ended. */
export async function readPreview(draftId: string, revisionId: string | null): Promise<Preview | null> {
	const row = await readRow(draftId, revisionId);
	if (!row) return null;
	const { ref, kind, originalLocale, locale, role } = row;
	const text = { title: row.title, lead: row.lead, blocks: row.blocks };
	const versions = row.versions.map(toVersion);
	const live = versions.find((version) => version.locale === locale) ?? null;
	const edition = editionOf(row, text, live);
	return {
		statement: {
			ref,
			kind,
			originalLocale,
			locale,
			role,
			facts: toFacts(row.facts, row.names, locale, originalLocale),
			versions: inOrder([...versions.filter((version) => version !== live), badgeOf(row, edition)]),
			edition,
			...(await followsOf(draftId, row, text)),
			withdrawal: row.notice && toNotice(row.notice, locale, originalLocale),
		},
		savedAt: row.savedAt,
		isOutdated: row.revisionId !== row.headRevisionId,
		embargoUntil: row.embargoUntil && row.embargoUntil > new Date() ? row.embargoUntil : null,
	};
}

/** Facts as publishing would make them public: those that are, else the newest. */
async function readRow(draftId: string, revisionId: string | null): Promise<Row | undefined> {
	const [row] = await deskDb().$queryRaw<Row[]>`
		SELECT s.id::text AS "statementId", s.ref, s.kind, s.original_locale AS "originalLocale",
			s.embargo_until AS "embargoUntil", v.locale, v.role, d.based_on_edition_id::text AS "basedOnEditionId",
			d.based_on_revision_id::text AS "basedOnRevisionId",
			d.head_revision_id::text AS "headRevisionId", d.change_class AS "changeClass", d.change_note AS "changeNote",
			d.scheduled_for AS "scheduledFor", r.id::text AS "revisionId", r.title, r.lead, r.blocks, r.created_at AS "savedAt",
			jsonb_build_object(
				'deliveredAt', to_char(f.delivered_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
				'timeZone', f.time_zone, 'precision', f.precision, 'place', f.place_id, 'event', f.event_id,
				'speakers', (SELECT coalesce(jsonb_agg(jsonb_build_object('person', k.person_id, 'office', k.office_id)
					ORDER BY k.position), '[]') FROM facts_speaker k WHERE k.facts_id = f.id),
				'topics', (SELECT coalesce(jsonb_agg(t.id ORDER BY t.ref), '[]')
					FROM facts_topic k JOIN topic t ON t.id = k.topic_id WHERE k.facts_id = f.id)) AS facts,
			(SELECT coalesce(jsonb_object_agg(n.id, jsonb_build_object('ref', n.ref, 'labels', n.labels)), '{}')
				FROM published.labelled(array_remove(ARRAY[f.place_id, f.event_id], NULL)
					|| ARRAY(SELECT k.person_id FROM facts_speaker k WHERE k.facts_id = f.id)
					|| ARRAY(SELECT k.office_id FROM facts_speaker k WHERE k.facts_id = f.id AND k.office_id IS NOT NULL)
					|| ARRAY(SELECT k.topic_id FROM facts_topic k WHERE k.facts_id = f.id)) n) AS names,
			${versionsJson(Prisma.sql`s.id`)} AS versions, ${noticeJson(Prisma.sql`s.id`)} AS notice
		FROM draft d JOIN language_version v ON v.id = d.language_version_id JOIN statement s ON s.id = v.statement_id
			JOIN revision r ON r.id = coalesce(${revisionId}::uuid, d.head_revision_id) AND r.draft_id = d.id
			JOIN facts f ON f.id = coalesce(s.published_facts_id,
				(SELECT n.id FROM facts n WHERE n.statement_id = s.id ORDER BY n.number DESC LIMIT 1))
		WHERE d.id = ${draftId}::uuid`;
	return row;
}

/** The next edition, dated when it is to appear, else now. It has no hash before it is one. */
function editionOf(row: Row, text: Text, live: VersionBadge | null): PublishedEdition {
	const publishedAt = row.scheduledFor ?? new Date();
	return {
		...text,
		number: (live?.editions ?? 0) + 1,
		slug: slugOf(text.title, row.locale),
		publishedAt,
		firstPublishedAt: live?.publishedAt ?? publishedAt,
		changeClass: live && row.changeClass,
		changeNote: live && row.changeNote,
		hash: '',
	};
}

function badgeOf({ locale, role }: Row, edition: PublishedEdition): VersionBadge {
	return {
		locale,
		role,
		editions: edition.number,
		title: edition.title,
		slug: edition.slug,
		publishedAt: edition.firstPublishedAt,
		updatedAt: edition.publishedAt,
	};
}

function inOrder(versions: VersionBadge[]): VersionBadge[] {
	return versions.sort((a, b) => locales.indexOf(a.locale) - locales.indexOf(b.locale));
}

/** What the next edition would follow of its source, and in which units it would be behind. */
async function followsOf(
	draftId: string,
	{ basedOnEditionId, basedOnRevisionId }: Row,
	text: Text,
): Promise<Pick<PublishedStatement, 'follows' | 'behind'>> {
	const followed = await readFollowed(deskDb(), { id: draftId, basedOnEditionId, basedOnRevisionId });
	if (!followed) return { follows: null, behind: null };
	const { locale, basis, current } = followed;
	const { editionId, rows } = followedBy(text, followed);
	const followedEdition = editionId === current.id ? current : basis;
	// Of a source that is not public there is no edition to lead to.
	if (followedEdition.number === 0) return { follows: null, behind: null };
	const changed = changedKeys(followedEdition.text, current.text, confirmedOf(rows));
	const behind: Behind | null =
		followedEdition.id !== current.id && changed.length > 0
			? {
					originalLocale: locale,
					originalEdition: current.number,
					followsEdition: followedEdition.number,
					changedKeys: changed,
				}
			: null;
	return { follows: { locale, edition: followedEdition.number }, behind };
}
