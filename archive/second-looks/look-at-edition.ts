import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { mayLookAgain, mayPublish, mayReview } from '../statements/policy';
import type { VersionRole } from '../statements/statement';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';

export const lookAtEditionInput = z.strictObject({ editionId: z.uuid() });

/**
 * Says that a second person has looked at what was published without approval. Refuses 'invalid', 'not-found' for an edition that was
 * not, 'not-allowed', 'second-person-needed' to who published it or wrote any of it, and 'already-done'.
 */
export async function lookAtEdition(member: Member, input: z.input<typeof lookAtEditionInput>): Promise<Outcome> {
	const parsed = lookAtEditionInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { editionId } = parsed.data;
	return transact(async (tx) => {
		await tx.$queryRaw`SELECT v.id::text FROM language_version v JOIN edition e ON e.language_version_id = v.id
			WHERE e.id = ${editionId}::uuid FOR UPDATE OF v`;
		const edition = await tx.edition.findFirst({
			where: { id: editionId, via: 'force' },
			include: {
				secondLook: true,
				revision: { select: { draftId: true } },
				languageVersion: { include: { statement: { select: { ref: true } } } },
			},
		});
		if (!edition) return refuse('not-found');
		const { languageVersion } = edition;
		const version = { locale: languageVersion.locale as Locale, role: languageVersion.role as VersionRole };
		if (!mayReview(member, version) && !mayPublish(member, version)) return refuse('not-allowed');
		const revisions = await tx.revision.findMany({
			where: { draftId: edition.revision.draftId },
			distinct: ['authorId'],
			select: { authorId: true },
		});
		const contributors = revisions.map(({ authorId }) => authorId);
		if (!mayLookAgain(member, version, { publishedById: edition.publishedById, contributors }))
			return refuse('second-person-needed');
		if (edition.secondLook) return refuse('already-done');
		await tx.secondLook.create({ data: { editionId, memberId: member.id } });
		await recordAct(tx, {
			actor: member.id,
			act: 'second-look',
			subject: `${languageVersion.statement.ref}.${version.locale}`,
			detail: { number: edition.number, hash: edition.hash },
		});
		return { ok: true };
	});
}
