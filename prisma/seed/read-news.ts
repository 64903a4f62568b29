import { tellingKinds } from '@/archive/notifications/kind';
import { tellMembers } from '@/archive/notifications/tell-members';
import { deskDb } from '@/platform/db';

/** Tells members of all that was done; what asks nothing of them counts as read and is mailed to nobody. */
export async function readNews(): Promise<void> {
	await tellMembers();
	await deskDb().notification.updateMany({
		where: { kind: { in: [...tellingKinds] } },
		data: { readAt: new Date(), mail: null },
	});
}
