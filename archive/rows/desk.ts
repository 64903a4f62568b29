import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import { mayEnterDesk } from '../statements/policy';
import { textOf } from '../statements/text-of';
import { type ChangedRow, changedRows } from './changed-rows';
import { readFollowed } from './followed';
import { rowHashes, type SaidState } from './row';

export interface DeskRows {
	/** The edition of the source that the rows show. */
	sourceEditionId: string;
	/** What was said of rows and is still true of the newest revision, by key. All others are empty or drafts. */
	said: Record<string, SaidState>;
	changed: ChangedRow[];
}

/** What is said of a draft's rows, and which have a changed source. Null for an original, or when there is no such draft. */
export async function findRows(member: Member, { draftId }: { draftId: string }): Promise<DeskRows | null> {
	if (!mayEnterDesk(member)) return null;
	const draft = await deskDb().draft.findUnique({
		where: { id: draftId },
		include: { headRevision: true },
	});
	const followed = draft && (await readFollowed(deskDb(), draft));
	if (!followed) return null;
	const text = textOf(draft.headRevision);
	const hashes = rowHashes(text);
	const marks = await deskDb().rowMark.findMany({ where: { draftId } });
	const said = marks.filter(({ key, textHash }) => hashes.get(key) === textHash);
	return {
		sourceEditionId: followed.current.id,
		said: Object.fromEntries(said.map(({ key, state }) => [key, state as SaidState])),
		changed: changedRows(text, followed),
	};
}
