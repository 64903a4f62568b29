import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import type { Receipt } from '../statements/add-edition';
import { mayEnterDesk } from '../statements/policy';
import type { BulkVerb } from './bulk-act';
import { type Plan, type RowState, readPlan } from './load-plan';

export interface PlanRow {
	number: number;
	ref: string;
	locale: Locale | null;
	title: string;
	/** The language that the title is in; null where it is not known. */
	titleLocale: Locale | null;
	state: RowState;
	reason: string | null;
	/** What readers see of it. */
	effect: { receipt?: Receipt; affects?: Locale[] } | null;
}

export interface PlanPage extends Plan {
	rows: PlanRow[];
	/** What the topic or the release it is about is called. */
	about: { labels: Partial<Record<Locale, string>> } | { name: string } | null;
	/** Languages that are public of the statements it is about and do not change, with the number of the live edition. */
	untouched: { ref: string; languages: { locale: Locale; editions: number }[] }[];
}

/** A member's own plan with all its rows; null when it is not there, another's, or they hold no grant any more. */
export async function findPlan(member: Member, { id }: { id: string }): Promise<PlanPage | null> {
	const plan = z.uuid().safeParse(id).success ? await readPlan(id) : null;
	if (plan?.memberId !== member.id || !mayEnterDesk(member)) return null;
	const rows = (await deskDb().bulkRow.findMany({
		where: { planId: id },
		orderBy: { number: 'asc' },
		select: {
			number: true,
			ref: true,
			locale: true,
			title: true,
			titleLocale: true,
			state: true,
			reason: true,
			effect: true,
		},
	})) as unknown as PlanRow[];
	return { ...plan, rows, about: await aboutOf(plan), untouched: await untouchedBy(rows) };
}

async function aboutOf({ terms }: Plan): Promise<PlanPage['about']> {
	if ('topic' in terms) {
		const topic = await deskDb().topic.findUnique({ where: { ref: terms.topic }, include: { labels: true } });
		return { labels: Object.fromEntries(topic?.labels.map(({ locale, label }) => [locale, label]) ?? []) };
	}
	if (!('releaseId' in terms)) return null;
	return deskDb().release.findUnique({ where: { id: terms.releaseId }, select: { name: true } });
}

async function untouchedBy(rows: readonly PlanRow[]): Promise<PlanPage['untouched']> {
	const changing = rows.filter(({ state, effect }) => effect?.receipt && (state === 'ready' || state === 'done'));
	const entries = await deskDb().deskEntry.findMany({
		where: { ref: { in: changing.map(({ ref }) => ref) }, edition: { gt: 0 } },
		orderBy: [{ ref: 'asc' }, { locale: 'asc' }],
		select: { ref: true, locale: true, edition: true },
	});
	const isChanging = (ref: string, locale: string) => changing.some((row) => row.ref === ref && row.locale === locale);
	return [...new Set(changing.map(({ ref }) => ref))].flatMap((ref) => {
		const languages = entries
			.filter((entry) => entry.ref === ref && !isChanging(ref, entry.locale))
			.map(({ locale, edition }) => ({ locale: locale as Locale, editions: edition }));
		return languages.length > 0 ? [{ ref, languages }] : [];
	});
}

export interface ListedPlan {
	id: string;
	act: BulkVerb;
	madeAt: Date;
	begunAt: Date | null;
	endedAt: Date | null;
	expiresAt: Date;
	rows: number;
	done: number;
}

/** A member's own plans, the newest of them first. Nothing for whoever holds no grant any more. */
export async function listPlans(member: Member, { size = 50 }: { size?: number } = {}): Promise<ListedPlan[]> {
	if (!mayEnterDesk(member)) return [];
	return deskDb().$queryRaw<ListedPlan[]>`
		SELECT p.id::text, p.act, p.made_at AS "madeAt", p.begun_at AS "begunAt", p.ended_at AS "endedAt", p.expires_at AS "expiresAt",
			(SELECT count(*)::int FROM bulk_row r WHERE r.plan_id = p.id) AS rows,
			(SELECT count(*)::int FROM bulk_row r WHERE r.plan_id = p.id AND r.state = 'done') AS done
		FROM bulk_plan p WHERE p.member_id = ${member.id}::uuid ORDER BY p.made_at DESC, p.id DESC LIMIT ${size}`;
}
