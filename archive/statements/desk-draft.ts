import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import { readFollowed } from '../rows/followed';
import { mayEnterDesk } from './policy';
import type { ChangeClass, DraftState, Kind, VersionRole } from './statement';
import type { Text } from './text';
import { textOf } from './text-of';

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
	/** The original's edition a translation follows, 0 while it has none, and the original as it is now if that is another. */
	source: { locale: Locale; number: number; text: Text; newest: { number: number; text: Text } | null } | null;
	/** The other languages that are public, with their number of editions. */
	others: { locale: Locale; editions: number }[];
	notes: { by: string; note: string; openComments: number; writtenAt: Date; revisionId: string }[];
	originalLocale: Locale | null;
}

/** A draft with its newest text and all that writing, reviewing and publishing it needs. */
export async function findDraft(member: Member, { draftId }: { draftId: string }): Promise<DeskDraft | null> {
	if (!mayEnterDesk(member)) return null;
	const row = await deskDb().draft.findUnique({
		where: { id: draftId },
		include: {
			headRevision: true,
			languageVersion: {
				include: { liveEdition: true, statement: { include: { versions: { include: { liveEdition: true } } } } },
			},
		},
	});
	if (!row) return null;
	const [authors, followed, notes] = await Promise.all([
		deskDb().revision.findMany({ where: { draftId }, distinct: ['authorId'], select: { authorId: true } }),
		readFollowed(deskDb(), row),
		deskDb().reviewNote.findMany({
			where: { draftId },
			orderBy: { writtenAt: 'desc' },
			include: { member: { select: { name: true } } },
		}),
	]);
	const { languageVersion: version } = row;
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
		source: followed && {
			locale: followed.locale,
			number: followed.basis.number,
			text: followed.basis.text,
			newest: followed.current.id === followed.basis.id ? null : followed.current,
		},
		others: version.statement.versions.flatMap((other) =>
			other.liveEdition && other.id !== version.id
				? [{ locale: other.locale as Locale, editions: other.liveEdition.number }]
				: [],
		),
		notes: notes.map((note) => ({
			by: note.member.name,
			note: note.note,
			openComments: note.openComments,
			writtenAt: note.writtenAt,
			revisionId: note.revisionId,
		})),
	};
}
