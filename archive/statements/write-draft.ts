import type { Transaction } from '@/platform/db';
import type { Member } from '../members/member';
import { textHash } from './hash';
import type { Text } from './text';

export interface NewDraft {
	draftId: string;
	languageVersionId: string;
	text: Text;
	basedOnEditionId?: string | null;
	/** Of a source that is not public. */
	basedOnRevisionId?: string | null;
}

/** Begins a draft with its first revision. The caller has asked the law and writes the trail. */
export async function beginDraft(tx: Transaction, member: Member, draft: NewDraft): Promise<string> {
	const { draftId, languageVersionId, text, basedOnEditionId = null, basedOnRevisionId = null } = draft;
	const revisionId = await addRevision(tx, member, { draftId, languageVersionId, text, parentId: null });
	await tx.draft.create({
		data: {
			id: draftId,
			languageVersionId,
			headRevisionId: revisionId,
			basedOnEditionId,
			basedOnRevisionId,
			startedById: member.id,
		},
	});
	return revisionId;
}

/** Keeps a text as an immutable revision of a draft. */
export async function addRevision(
	tx: Transaction,
	member: Member,
	revision: { draftId: string; languageVersionId: string; text: Text; parentId: string | null },
): Promise<string> {
	const { text, ...links } = revision;
	const { title, lead, blocks } = text;
	const row = await tx.revision.create({
		data: { ...links, title, lead, blocks: blocks as object[], hash: textHash(text), authorId: member.id },
		select: { id: true },
	});
	return row.id;
}
