import { deskDb } from '@/platform/db';
import { newId } from '../imports/new-id';
import { mailAddress } from '../mail-address';

/** Minutes in which a link for another password opens something. */
export const minutesToReset = 60;

const input = mailAddress.transform((address) => address.toLowerCase());

/**
 * Sends the member of an address a link for another password, later and elsewhere: whoever asks sees the same, and waits as long,
 * whether there is a member or not. What is no address is not sent to. `id`: of the link, where there is one already.
 */
export async function askPasswordReset({ email, id = newId() }: { email: string; id?: string }): Promise<void> {
	const address = input.safeParse(email);
	if (!address.success) return;
	await deskDb().$executeRaw`
		SELECT graphile_worker.add_job('sendPasswordReset', json_build_object('id', ${id}::text, 'email', ${address.data}::text))`;
}
