import { deskDb } from '@/platform/db';
import type { SignIn } from '@/prisma/seed/demo-members';
import { step } from './steps';

/** Loads the demo archive into an empty database and returns its members' sign-ins, which nobody can read later. */
export async function loadDemo(): Promise<SignIn[]> {
	if (!(await isEmpty())) return [];
	const { seedDemo } = await import('@/prisma/seed/demo');
	return step('Loading the demo archive', seedDemo);
}

async function isEmpty(): Promise<boolean> {
	const [row] = await deskDb().$queryRaw<{ empty: boolean }[]>`
		select not exists (select from statement) and not exists (select from member) as empty`;
	return row?.empty ?? false;
}
