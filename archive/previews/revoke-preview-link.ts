import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import type { VersionRole } from '../statements/statement';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { mayShare } from './policy';

const input = z.strictObject({ linkId: z.uuid() });

/** Ends a preview link at once. Refuses 'invalid', 'not-found', 'not-allowed', 'already-done'. */
export async function revokePreviewLink(member: Member, given: { linkId: string }): Promise<Outcome> {
	const parsed = input.safeParse(given);
	if (!parsed.success) return refuse('invalid');
	const { linkId } = parsed.data;
	return transact(async (tx) => {
		await tx.$queryRaw`SELECT id::text FROM preview_link WHERE id = ${linkId}::uuid FOR UPDATE`;
		const link = await tx.previewLink.findUnique({
			where: { id: linkId },
			include: { languageVersion: { include: { statement: { select: { ref: true } } } } },
		});
		if (!link) return refuse('not-found');
		const { locale, role, statement } = link.languageVersion;
		if (!mayShare(member, { locale: locale as Locale, role: role as VersionRole })) return refuse('not-allowed');
		if (link.revokedAt) return refuse('already-done');
		await tx.previewLink.update({ where: { id: linkId }, data: { revokedAt: new Date(), revokedById: member.id } });
		await recordAct(tx, {
			actor: member.id,
			act: 'revoke-preview-link',
			subject: `${statement.ref}.${locale}`,
			detail: { linkId },
		});
		return { ok: true };
	});
}
