import { deskDb } from '@/platform/db';
import { recordAct } from '../trail/record-act';
import type { Member } from './member';

export type FactorAct =
	| 'enrol-second-factor'
	| 'remove-second-factor'
	| 'renew-backup-codes'
	| 'add-passkey'
	| 'remove-passkey'
	| 'link-provider';

/** Keeps in the trail that a member has changed how they sign in. */
export async function recordFactor(member: Member, { act }: { act: FactorAct }): Promise<void> {
	await deskDb().$transaction((tx) =>
		recordAct(tx, { actor: member.id, act, subject: `member:${member.id}`, detail: {} }),
	);
}
