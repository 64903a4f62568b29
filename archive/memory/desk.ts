import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import { findOtherSources, findRowSource, type RowSource } from '../rows/row-source';
import { diffWords, type Piece } from '../statements/diff-words';
import { mayEnterDesk } from '../statements/policy';

/** How the source of a row, or one like it, was translated before. */
export interface Earlier {
	/** How alike the two sources are, in whole per cent; 100 only when they are the same. */
	percent: number;
	/** The language of the two sources: that of the row's source, or another one in which the statement is public. */
	by: Locale;
	/** What that source said against what this one says. */
	pieces: Piece[];
	words: string;
	/** The live edition that has the words, and where in it. */
	ref: string;
	locale: Locale;
	number: number;
	title: string;
	slug: string;
	unit: string;
	publishedAt: Date;
	/** The statement is withdrawn: its words are offered after others, and say so. */
	withdrawn: boolean;
}

/** Less alike than this is no help. */
const leastAlike = 0.5;
const most = 6;

/**
 * Earlier translations of the source of a draft's row, or of sources like it, most alike first, found by the statement's other public
 * languages too where the source's finds nothing that is the same: out of live editions and what they
 * follow, never out of drafts or removed statements. `unit` is a segment's key, `title` or `lead`. Null when there is no such row.
 */
export async function listEarlier(
	member: Member,
	{ draftId, unit }: { draftId: string; unit: string },
): Promise<Earlier[] | null> {
	if (!mayEnterDesk(member)) return null;
	const row = await findRowSource(draftId, unit);
	if (!row) return null;
	const found = await findBy(row);
	// Who has the very same words translated needs no other language for them.
	if (!found.some(({ percent }) => percent === 100)) {
		const others = await findOtherSources(draftId, row);
		found.push(...(await Promise.all(others.map(findBy))).flat());
	}
	const seen = new Set<string>();
	return found
		.sort((a, b) => b.percent - a.percent)
		.filter(({ words }) => !seen.has(words) && seen.add(words))
		.slice(0, most);
}

async function findBy(row: RowSource): Promise<Earlier[]> {
	const found = await findAlike(row);
	return found.map(({ source, alike, ...earlier }) => ({
		...earlier,
		locale: row.targetLocale,
		by: row.locale,
		percent: source === row.words ? 100 : Math.min(99, Math.floor(alike * 100)),
		pieces: diffWords({ text: source }, { text: row.words }, row.locale),
	}));
}

/**
 * Bounded in steps, however large the archive: at most a thousand texts for each of eight pairs of words, of which those that share
 * most pairs are compared letter by letter.
 */
function findAlike({ unit, words, locale, versionId, targetLocale }: RowSource) {
	return deskDb().$queryRaw<
		(Omit<Earlier, 'percent' | 'pieces' | 'locale' | 'by'> & { source: string; alike: number })[]
	>`
		WITH near AS (
			SELECT m.text_id FROM unnest(memory_shingles(${locale}, ${words})) s (shingle)
				CROSS JOIN LATERAL (SELECT text_id FROM memory_shingle WHERE shingle = s.shingle LIMIT 1000) m
			GROUP BY m.text_id ORDER BY count(*) DESC, m.text_id DESC LIMIT 100
		), alike AS (
			SELECT t.id, t.words, published.similarity(t.words, ${words}) AS alike
			FROM near JOIN memory_text t ON t.id = near.text_id
			WHERE t.locale = ${locale} AND t.words <> ${words}
				AND EXISTS (SELECT FROM memory_pair p WHERE p.text_id = t.id AND p.locale = ${targetLocale})
		), chosen AS (
			SELECT id, words, 1 AS alike, 6 AS most FROM memory_text
			WHERE locale = ${locale} AND md5(words) = md5(${words}) AND words = ${words}
			UNION ALL
			(SELECT id, words, alike, 2 FROM alike WHERE alike >= ${leastAlike} ORDER BY alike DESC LIMIT ${most})
		)
		SELECT c.words AS source, c.alike, u.words, s.ref, e.number, e.title, e.slug, p.unit, e.published_at AS "publishedAt",
			EXISTS (SELECT FROM withdrawal w WHERE w.statement_id = s.id AND w.revoked_at IS NULL) AS withdrawn
		FROM chosen c
			CROSS JOIN LATERAL (
				SELECT p.edition_id, p.unit FROM memory_pair p JOIN edition e ON e.id = p.edition_id
				WHERE p.text_id = c.id AND p.locale = ${targetLocale}
					AND NOT (e.language_version_id = ${versionId}::uuid AND p.unit = ${unit})
				ORDER BY p.edition_id DESC LIMIT c.most) p
			JOIN edition e ON e.id = p.edition_id
			JOIN language_version v ON v.id = e.language_version_id
			JOIN statement s ON s.id = v.statement_id
			CROSS JOIN LATERAL memory_units(e.title, e.lead, e.blocks) u
		WHERE u.unit = p.unit
		ORDER BY c.alike DESC, withdrawn, p.edition_id DESC`;
}
