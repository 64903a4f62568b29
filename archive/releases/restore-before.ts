import type { Transaction } from '@/platform/db';
import type { Member } from '../members/member';
import { addEdition } from '../statements/add-edition';
import { newKey } from '../statements/statement';
import type { Text } from '../statements/text';
import { textOf } from '../statements/text-of';
import { addRevision } from '../statements/write-draft';
import type { Act } from '../trail/record-act';
import type { ReleasePart } from './load-release';

/**
 * Publishes the words that a language version had before a release as its next edition, at the address they had; where it had none,
 * nothing but the reason, under its title. Nobody has approved it: it waits for a second look. An open draft stays as it is. Answers
 * with the act for the trail; null, and nothing done, when the release's edition is not the newest any more.
 */
export async function restoreBefore(
	tx: Transaction,
	member: Member,
	part: ReleasePart,
	{ reason, changeClass }: { reason: string; changeClass: string },
): Promise<Act | null> {
	const version = await tx.languageVersion.findUniqueOrThrow({
		where: { id: part.languageVersionId },
		include: { liveEdition: true, statement: true },
	});
	const { liveEdition: live, statement } = version;
	if (!live || live.id !== part.editionId) return null;
	const before = await tx.edition.findFirst({ where: { languageVersionId: version.id, number: live.number - 1 } });
	const { basedOnEditionId } = before ?? live;
	const rows = before ? await tx.editionRow.findMany({ where: { editionId: before.id } }) : [];
	const draftId = crypto.randomUUID();
	const links = { draftId, languageVersionId: version.id, parentId: live.revisionId };
	const revisionId = await addRevision(tx, member, {
		...links,
		text: before ? textOf(before) : noticeOf(live, reason),
	});
	const headRevision = await tx.revision.findUniqueOrThrow({ where: { id: revisionId } });
	const { number, hash } = await addEdition(
		tx,
		member,
		{ id: draftId, version: { ...version, ...part.version }, statement, headRevision },
		{
			via: 'force',
			approvedById: null,
			forcedReason: reason,
			changeClass,
			changeNote: reason,
			slug: (before ?? live).slug,
			follows: basedOnEditionId
				? { editionId: basedOnEditionId, rows: rows.map(({ editionId: _, ...row }) => row) }
				: null,
		},
	);
	return {
		actor: member.id,
		act: 'roll-back',
		subject: part.subject,
		detail: { release: part.releaseId, number, hash, restores: before?.hash ?? null },
	};
}

function noticeOf({ title }: { title: string }, reason: string): Text {
	return { title, lead: null, blocks: [{ type: 'note', key: newKey(), text: reason }] };
}
