import { z } from 'zod';
import { locales } from '@/i18n/locales';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { mayEdit } from './policy';
import type { VersionRole } from './statement';
import type { Block } from './text';
import { beginDraft } from './write-draft';

export const correctEditionInput = z.strictObject({ ref: z.string(), locale: z.enum(locales) });

/**
 * Begins a correction: a draft that holds the live edition's words. A translation's correction follows what the edition follows, row
 * by row, until somebody says of a row that it is done or still valid.
 * Refuses 'invalid', 'not-found', 'not-allowed', 'not-published', 'already-exists' while a draft is open, 'withdrawn'.
 */
export async function correctEdition(
	member: Member,
	input: z.input<typeof correctEditionInput>,
): Promise<Outcome<{ draftId: string; revisionId: string }>> {
	const parsed = correctEditionInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { ref, locale } = parsed.data;
	return transact(async (tx) => {
		const statement = await tx.statement.findUnique({
			where: { ref },
			include: { versions: { include: { liveEdition: true } } },
		});
		const version = statement?.versions.find((one) => one.locale === locale);
		if (!statement || !version) return refuse('not-found');
		if (!mayEdit(member, { locale, role: version.role as VersionRole })) return refuse('not-allowed');
		await tx.$queryRaw`SELECT id::text FROM language_version WHERE id = ${version.id}::uuid FOR UPDATE`;
		if (!version.liveEdition) return refuse('not-published');
		if (await tx.draft.findUnique({ where: { languageVersionId: version.id } })) return refuse('already-exists');
		if (await tx.withdrawal.findFirst({ where: { statementId: statement.id, revokedAt: null } }))
			return refuse('withdrawn');
		const { title, lead, blocks, hash, basedOnEditionId } = version.liveEdition;
		const draftId = crypto.randomUUID();
		const revisionId = await beginDraft(tx, member, {
			draftId,
			languageVersionId: version.id,
			text: { title, lead, blocks: blocks as Block[] },
			basedOnEditionId,
		});
		const rows = await tx.editionRow.findMany({ where: { editionId: version.liveEdition.id } });
		await tx.rowBasis.createMany({
			data: rows.map(({ key, sourceEditionId }) => ({ draftId, key, editionId: sourceEditionId })),
		});
		await recordAct(tx, {
			actor: member.id,
			act: 'correct',
			subject: `${ref}.${locale}`,
			detail: { draftId, corrects: hash },
		});
		return { ok: true, draftId, revisionId };
	});
}
