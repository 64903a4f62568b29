import { type Locale, locales } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { Member } from '../members/member';
import { mayEnterDesk } from '../statements/policy';
import { type SpokenTime, withSpokenTimes } from '../statements/spoken-times';
import type { DraftState, Kind, VersionRole } from '../statements/statement';
import { type Conditions, conditionsOf } from './conditions';
import type { TextListInput, TextOrder } from './filters';
import { beyond, comesBefore, placeOf, sortedBy } from './place';

export interface DraftRow {
	draftId: string;
	ref: string;
	locale: Locale;
	role: VersionRole;
	kind: Kind;
	state: DraftState;
	title: string;
	/** The live edition's number, 0 without one. */
	edition: number;
	scheduledFor: Date | null;
	changedAt: Date;
	spoken: SpokenTime;
	/** Who wrote in it. */
	writtenBy: string[];
}

const column = {
	ref: Prisma.sql`t.ref, t.locale, t.role, t.kind, t.state, t.title, t.edition, t.draft_id::text AS "draftId", t.scheduled_for AS "scheduledFor"`,
	order: Prisma.sql`t.changed_at AS "changedAt", t.sorted_at AS "sortedAt", t.title_key AS "titleKey"`,
	writtenBy: Prisma.sql`ARRAY(SELECT m.name FROM unnest(t.facets) f JOIN member m ON m.id = substr(f, 4)::uuid
		WHERE f LIKE 'by:%' ORDER BY m.name) AS "writtenBy"`,
};

/** One page of the open drafts that fit. Nothing for whoever holds no grant. */
export async function listDrafts(
	member: Member,
	{ order = 'changed', after, size = 30, ...filters }: TextListInput,
): Promise<{ drafts: DraftRow[]; next: string | null }> {
	if (!mayEnterDesk(member)) return { drafts: [], next: null };
	const { ofVersion, ofStatement } = await conditionsOf(member, filters);
	const where = [Prisma.sql`t.draft_id IS NOT NULL`, ...ofVersion('t'), ...ofStatement, ...beyond(order, after)];
	const rows = await deskDb().$queryRaw<(Omit<DraftRow, 'spoken'> & { sortedAt: Date; titleKey: string })[]>`
		SELECT ${Prisma.join(Object.values(column))}
		FROM desk_text t WHERE ${Prisma.join(where, ' AND ')} ORDER BY ${sortedBy(order)} LIMIT ${size + 1}`;
	const last = rows[size - 1];
	return {
		drafts: await withSpokenTimes(rows.slice(0, size).map(({ sortedAt: _, titleKey: __, ...row }) => row)),
		next: last && rows.length > size ? placeOf(order, last) : null,
	};
}

/** Where a statement that fits stands in a list. */
export interface PlacedStatement {
	id: string;
	ref: string;
	changedAt: Date;
}

/** One page of the statements of which a language version fits, each once, and where the next page begins. */
export async function listStatementPlaces(
	member: Member,
	{ order = 'changed', after, size = 30, ...filters }: TextListInput,
): Promise<{ places: PlacedStatement[]; next: string | null }> {
	if (!mayEnterDesk(member)) return { places: [], next: null };
	const conditions = await conditionsOf(member, filters);
	const found: FoundText[] = [];
	// A statement stands where the first of its texts does; the others of it are passed by. Words are mostly found in one language.
	let most = filters.query ? size + 1 : (size + 1) * locales.length;
	for (let from = after; found.length <= size; most = (size + 1) * locales.length) {
		const texts = await nextTexts(conditions, { order, after: from, most });
		found.push(...texts.filter(({ isFirst }) => isFirst));
		const last = texts.at(-1);
		if (!last || texts.length < most) break;
		from = placeOf(order, last);
	}
	const last = found[size - 1];
	return {
		places: found.slice(0, size).map(({ id, ref, changedAt }) => ({ id, ref, changedAt })),
		next: last && found.length > size ? placeOf(order, last) : null,
	};
}

type FoundText = PlacedStatement & { locale: Locale; sortedAt: Date; titleKey: string; isFirst: boolean };

function nextTexts(
	{ ofVersion, ofStatement }: Conditions,
	{ order, after, most }: { order: TextOrder; after: string | undefined; most: number },
): Promise<FoundText[]> {
	const before = [Prisma.sql`o.statement_id = t.statement_id`, ...ofVersion('o'), comesBefore(order)];
	const where = [Prisma.sql`TRUE`, ...ofVersion('t'), ...ofStatement, ...beyond(order, after)];
	return deskDb().$queryRaw<FoundText[]>`
		SELECT t.statement_id::text AS id, t.ref, t.locale, ${column.order},
			(SELECT TRUE FROM desk_text o WHERE ${Prisma.join(before, ' AND ')} LIMIT 1) IS NULL AS "isFirst"
		FROM desk_text t WHERE ${Prisma.join(where, ' AND ')} ORDER BY ${sortedBy(order)} LIMIT ${most}`;
}
