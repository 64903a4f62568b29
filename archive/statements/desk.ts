import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import { mayEnterDesk } from './policy';
import { hashesOf } from './staleness';
import type { ChangeClass, DraftState, Kind, Precision, VersionRole } from './statement';
import type { Block, Text } from './text';

export interface DeskFacts {
	number: number;
	deliveredAt: Date | null;
	timeZone: string;
	precision: Precision;
	place: { ref: string; labels: Partial<Record<Locale, string>> } | null;
	event: { ref: string; labels: Partial<Record<Locale, string>> } | null;
	speakers: {
		person: { ref: string; labels: Partial<Record<Locale, string>> };
		office: { labels: Partial<Record<Locale, string>> } | null;
	}[];
	topics: { ref: string; labels: Partial<Record<Locale, string>> }[];
}

const labels = { select: { locale: true, label: true } } as const;
const factsInclude = {
	place: { select: { ref: true, labels } },
	event: { select: { ref: true, labels } },
	speakers: {
		orderBy: { position: 'asc' },
		select: { person: { select: { ref: true, labels } }, office: { select: { labels } } },
	},
	topics: { select: { topic: { select: { ref: true, labels } } } },
} as const;

function byLocale(rows: { locale: string; label: string }[]): Partial<Record<Locale, string>> {
	return Object.fromEntries(rows.map(({ locale, label }) => [locale, label]));
}

/** The newest facts of a statement with every label of what they name. */
async function findFacts(statementId: string): Promise<DeskFacts | null> {
	const row = await deskDb().facts.findFirst({
		where: { statementId },
		orderBy: { number: 'desc' },
		include: factsInclude,
	});
	if (!row) return null;
	const named = (thing: { ref: string; labels: { locale: string; label: string }[] } | null) =>
		thing && { ref: thing.ref, labels: byLocale(thing.labels) };
	return {
		number: row.number,
		deliveredAt: row.deliveredAt,
		timeZone: row.timeZone,
		precision: row.precision as Precision,
		place: named(row.place),
		event: named(row.event),
		speakers: row.speakers.map(({ person, office }) => ({
			person: { ref: person.ref, labels: byLocale(person.labels) },
			office: office && { labels: byLocale(office.labels) },
		})),
		topics: row.topics.map(({ topic }) => ({ ref: topic.ref, labels: byLocale(topic.labels) })),
	};
}

export interface DeskVersion {
	locale: Locale;
	role: VersionRole;
	live: { number: number; title: string; slug: string; publishedAt: Date; via: string } | null;
	draft: {
		id: string;
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
	withdrawal: { kind: string; at: Date; by: string; reasons: Partial<Record<Locale, string>> } | null;
	removalRequest: { requestedAt: Date; by: string; byId: string; reasons: Partial<Record<Locale, string>> } | null;
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
		},
	});
	if (!row) return null;
	const basisIds = row.versions.flatMap((version) => version.liveEdition?.basedOnEditionId ?? []);
	const bases = await deskDb().edition.findMany({ where: { id: { in: basisIds } } });
	const behind = (basedOnEditionId: string | null | undefined): string[] => {
		const basis = bases.find((edition) => edition.id === basedOnEditionId);
		const current = row.versions.find((version) => version.id === basis?.languageVersionId)?.liveEdition;
		return basis && current && current.id !== basis.id ? changedUnits(basis, current) : [];
	};
	const [withdrawal] = row.withdrawals;
	const [request] = row.removalRequests;
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
			},
			draft: draft && {
				id: draft.id,
				state: draft.state as DraftState,
				title: draft.headRevision.title,
				updatedAt: draft.updatedAt,
				scheduledFor: draft.scheduledFor,
				scheduledZone: draft.scheduledZone,
			},
			behind: behind(live?.basedOnEditionId),
		})),
		withdrawal: withdrawal
			? {
					kind: withdrawal.kind,
					at: withdrawal.at,
					by: withdrawal.by.name,
					reasons: withdrawal.reasons as Partial<Record<Locale, string>>,
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
		trail: await listTrail(ref),
	};
}

function changedUnits(before: { title: string; lead: string | null; blocks: unknown }, after: typeof before): string[] {
	const old = hashesOf(before as Text);
	const now = hashesOf(after as Text);
	return [...new Set([...now.keys(), ...old.keys()])].filter((key) => old.get(key) !== now.get(key));
}

async function listTrail(ref: string, take = 50): Promise<DeskStatement['trail']> {
	const entries = await deskDb().$queryRaw<{ seq: bigint; at: Date; actor: string; act: string; subject: string }[]>`
		SELECT t.seq, t.at, coalesce(m.name, t.actor) AS actor, t.act, t.subject
		FROM trail_entry t LEFT JOIN member m ON m.id::text = t.actor
		WHERE t.subject IN (${ref}, ${`${ref}.de`}, ${`${ref}.en`}, ${`${ref}.es`}, ${`${ref}.ru`}, ${`${ref}.fr`})
		ORDER BY t.seq DESC LIMIT ${take}`;
	return entries.map((entry) => ({ ...entry, seq: Number(entry.seq) }));
}

export interface DeskDraft {
	id: string;
	ref: string;
	kind: Kind;
	locale: Locale;
	role: VersionRole;
	state: DraftState;
	text: Text;
	headRevisionId: string;
	changeClass: ChangeClass | null;
	changeNote: string | null;
	scheduledFor: Date | null;
	scheduledZone: string | null;
	updatedAt: Date;
	/** Ids of everybody who wrote on it; they may not approve it. */
	contributors: string[];
	live: { number: number; slug: string; title: string } | null;
	/** The original's edition a translation follows, and the original as it is now if that is another. */
	source: { locale: Locale; number: number; text: Text; newest: { number: number; text: Text } | null } | null;
	/** The other languages that are public, with their number of editions. */
	others: { locale: Locale; editions: number }[];
	notes: { by: string; note: string; writtenAt: Date; revisionId: string }[];
	originalLocale: Locale | null;
}

/** A draft with its newest text and all that writing, reviewing and publishing it needs. */
export async function findDraft(member: Member, { draftId }: { draftId: string }): Promise<DeskDraft | null> {
	if (!mayEnterDesk(member)) return null;
	const row = await deskDb().draft.findUnique({
		where: { id: draftId },
		include: {
			headRevision: true,
			basedOnEdition: { include: { languageVersion: { include: { liveEdition: true } } } },
			languageVersion: {
				include: { liveEdition: true, statement: { include: { versions: { include: { liveEdition: true } } } } },
			},
		},
	});
	if (!row) return null;
	const [authors, notes] = await Promise.all([
		deskDb().revision.findMany({ where: { draftId }, distinct: ['authorId'], select: { authorId: true } }),
		deskDb().reviewNote.findMany({
			where: { draftId },
			orderBy: { writtenAt: 'desc' },
			include: { member: { select: { name: true } } },
		}),
	]);
	const { languageVersion: version, basedOnEdition: basis } = row;
	const newest = basis?.languageVersion.liveEdition;
	return {
		id: row.id,
		ref: version.statement.ref,
		kind: version.statement.kind as Kind,
		originalLocale: version.statement.originalLocale as Locale | null,
		locale: version.locale as Locale,
		role: version.role as VersionRole,
		state: row.state as DraftState,
		text: textOf(row.headRevision),
		headRevisionId: row.headRevisionId,
		changeClass: row.changeClass as ChangeClass | null,
		changeNote: row.changeNote,
		scheduledFor: row.scheduledFor,
		scheduledZone: row.scheduledZone,
		updatedAt: row.updatedAt,
		contributors: authors.map((author) => author.authorId),
		live: version.liveEdition && {
			number: version.liveEdition.number,
			slug: version.liveEdition.slug,
			title: version.liveEdition.title,
		},
		source: basis && {
			locale: basis.languageVersion.locale as Locale,
			number: basis.number,
			text: textOf(basis),
			newest: newest && newest.id !== basis.id ? { number: newest.number, text: textOf(newest) } : null,
		},
		others: version.statement.versions.flatMap((other) =>
			other.liveEdition && other.id !== version.id
				? [{ locale: other.locale as Locale, editions: other.liveEdition.number }]
				: [],
		),
		notes: notes.map((note) => ({
			by: note.member.name,
			note: note.note,
			writtenAt: note.writtenAt,
			revisionId: note.revisionId,
		})),
	};
}

function textOf({ title, lead, blocks }: { title: string; lead: string | null; blocks: unknown }): Text {
	return { title, lead, blocks: blocks as Block[] };
}
