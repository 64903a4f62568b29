import { Failure } from '@/platform/failure';
import { addMember } from '../members/add-member';
import { findMemberByEmail } from '../members/desk';
import type { Member } from '../members/member';

const address = 'import@rostrum.invalid';

/**
 * In whose name an import is recorded: the member of an e-mail address, else the installation's own importer, a member
 * without a password, made when it is first needed. Throws a Failure when nobody has the address.
 */
export async function findImporter(email?: string): Promise<Member> {
	const member = await findMemberByEmail(email ?? address);
	if (member) return member;
	if (email) throw new Failure(`No member has the address ${email}.`);
	return addMember({ name: 'Import', email: address, locale: 'en', grants: [{ role: 'admin', locale: '*' }] });
}
