import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import { type DeskFacts, findFacts } from './desk-facts';
import { mayEnterDesk } from './policy';
import { changedKeys } from './staleness';
import type { DraftState, Kind, VersionRole } from './statement';
import { textOf } from './text-of';

export interface DeskVersion {
	locale: Locale;
	role: VersionRole;
	live: {
		number: number;
		title: string;
		slug: string;
		publishedAt: Date;
		via: string;
		hash: string;
		previousHash: string | null;
	} | null;
	draft: {
		id: string;
		headRevisionId: string;
		state: DraftState;
		title: string;
		updatedAt: Date;
		scheduledFor: Date | null;
		scheduledZone: string | null;
	} | null;
	/** Units of the original that changed since the edition this translation follows. */
	behind: string[];
}

export interface DeskStatement {
	ref: string;
	kind: Kind;
	originalLocale: Locale | null;
	facts: DeskFacts | null;
	versions: DeskVersion[];
	withdrawal: {
		kind: string;
		at: Date;
		by: string;
		reasons: Partial<Record<Locale, string>>;
		redirectTo: string | null;
	} | null;
	removalRequest: { requestedAt: Date; by: string; byId: string; reasons: Partial<Record<Locale, string>> } | null;
	redirectRequest: {
		id: string;
		to: string;
		requestedAt: Date;
		by: string;
		byId: string;
		reasons: Partial<Record<Locale, string>>;
	} | null;
	/** The newest acts first. */
	trail: { seq: number; at: Date; actor: string; act: string; subject: string }[];
}

/** A statement as members see it: facts, every language's live edition and draft, and the newest of its trail. */
export async function findDeskStatement(member: Member, { ref }: { ref: string }): Promise<DeskStatement | null> {
	if (!mayEnterDesk(member)) return null;
	const row = await deskDb().statement.findUnique({
		where: { ref },
		include: {
			versions: { include: { liveEdition: true, draft: { include: { headRevision: { select: { title: true } } } } } },
			withdrawals: { where: { revokedAt: null }, include: { by: { select: { name: true } } } },
			removalRequests: {
				where: { withdrawal: null },
				orderBy: { requestedAt: 'desc' },
				take: 1,
				include: { requestedBy: true },
			},
			redirectRequests: {
				where: { withdrawal: null },
				orderBy: { requestedAt: 'desc' },
				take: 1,
				include: { requestedBy: { select: { name: true } } },
			},
		},
	});
	if (!row) return null;
	const basisIds = row.versions.flatMap((version) => version.liveEdition?.basedOnEditionId ?? []);
	const bases = await deskDb().edition.findMany({ where: { id: { in: basisIds } } });
	const followed = await deskDb().editionRow.findMany({
		where: { editionId: { in: row.versions.flatMap((version) => version.liveEditionId ?? []) } },
	});
	const behind = (live: { id: string; basedOnEditionId: string | null } | null): string[] => {
		const basis = bases.find((edition) => edition.id === live?.basedOnEditionId);
		const current = row.versions.find((version) => version.id === basis?.languageVersionId)?.liveEdition;
		if (!basis || !current || current.id === basis.id) return [];
		const rows = followed.filter(({ editionId }) => editionId === live?.id);
		return changedKeys(textOf(basis), textOf(current), new Map(rows.map(({ key, sourceHash }) => [key, sourceHash])));
	};
	const [withdrawal] = row.withdrawals;
	const [request] = row.removalRequests;
	const [redirect] = row.redirectRequests;
	return {
		ref,
		kind: row.kind as Kind,
		originalLocale: row.originalLocale as Locale | null,
		facts: await findFacts(row.id),
		versions: row.versions.map(({ locale, role, liveEdition: live, draft }) => ({
			locale: locale as Locale,
			role: role as VersionRole,
			live: live && {
				number: live.number,
				title: live.title,
				slug: live.slug,
				publishedAt: live.publishedAt,
				via: live.via,
				hash: live.hash,
				previousHash: live.previousHash,
			},
			draft: draft && {
				id: draft.id,
				headRevisionId: draft.headRevisionId,
				state: draft.state as DraftState,
				title: draft.headRevision.title,
				updatedAt: draft.updatedAt,
				scheduledFor: draft.scheduledFor,
				scheduledZone: draft.scheduledZone,
			},
			behind: behind(live),
		})),
		withdrawal: withdrawal
			? {
					kind: withdrawal.kind,
					at: withdrawal.at,
					by: withdrawal.by.name,
					reasons: withdrawal.reasons as Partial<Record<Locale, string>>,
					redirectTo: withdrawal.redirectToRef,
				}
			: null,
		removalRequest: request
			? {
					requestedAt: request.requestedAt,
					by: request.requestedBy.name,
					byId: request.requestedById,
					reasons: request.reasons as Partial<Record<Locale, string>>,
				}
			: null,
		redirectRequest: redirect
			? {
					id: redirect.id,
					to: redirect.toRef,
					requestedAt: redirect.requestedAt,
					by: redirect.requestedBy.name,
					byId: redirect.requestedById,
					reasons: redirect.reasons as Partial<Record<Locale, string>>,
				}
			: null,
		trail: await listTrail(ref),
	};
}

async function listTrail(ref: string, take = 50): Promise<DeskStatement['trail']> {
	const entries = await deskDb().$queryRaw<{ seq: bigint; at: Date; actor: string; act: string; subject: string }[]>`
		SELECT t.seq, t.at, coalesce(m.name, t.actor) AS actor, t.act, t.subject
		FROM trail_entry t LEFT JOIN member m ON m.id::text = t.actor
		WHERE t.subject IN (${ref}, ${`${ref}.de`}, ${`${ref}.en`}, ${`${ref}.es`}, ${`${ref}.ru`}, ${`${ref}.fr`})
		ORDER BY t.seq DESC LIMIT ${take}`;
	return entries.map((entry) => ({ ...entry, seq: Number(entry.seq) }));
}
