import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import type { Member } from '../members/member';
import { recordAct } from '../trail/record-act';

export interface AnnouncedFacts {
	factsId: string;
	statementId: string;
	ref: string;
	/** The languages in which the statement is published. */
	affects: Locale[];
	/** The request that they were confirmed by. */
	confirms?: { requestId: string; requestedBy: string; reason?: string };
}

/** Makes a statement's new facts public where its old ones are, and writes the act on the trail. */
export async function announceFacts(tx: Transaction, member: Member, facts: AnnouncedFacts): Promise<void> {
	const { factsId, statementId, ref, affects, confirms } = facts;
	const { count } = await tx.statement.updateMany({
		where: { id: statementId, publishedFactsId: { not: null } },
		data: { publishedFactsId: factsId },
	});
	if (count > 0) await tx.$executeRaw`SELECT published.index_statements(ARRAY[${statementId}]::uuid[])`;
	await recordAct(tx, {
		actor: member.id,
		act: confirms ? 'confirm-facts' : 'change-facts',
		subject: ref,
		detail: { factsId, affects, ...confirms },
	});
}
