import { z } from 'zod';
import { locales } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { recordAct } from '../trail/record-act';
import { findMemberById } from './desk';
import { type Member, roles } from './member';

export const addMemberInput = z.strictObject({
	name: z.string().trim().min(1).max(200),
	email: z.email().transform((address) => address.toLowerCase()),
	locale: z.enum(locales),
	grants: z.array(z.strictObject({ role: z.enum(roles), locale: z.enum([...locales, '*']) })),
});
export type AddMemberInput = z.input<typeof addMemberInput>;

/** Adds a member with their grants, on behalf of the installation. Throws when the address is taken. */
export async function addMember(input: AddMemberInput): Promise<Member> {
	const { grants, ...member } = addMemberInput.parse(input);
	const id = await deskDb().$transaction(async (tx) => {
		const row = await tx.member.create({ data: { ...member, grants: { create: grants } } });
		await recordAct(tx, { actor: 'system', act: 'add-member', subject: `member:${row.id}`, detail: { grants } });
		return row.id;
	});
	const added = await findMemberById(id);
	if (!added) throw new Error(`member ${id} was added but is not there`);
	return added;
}
