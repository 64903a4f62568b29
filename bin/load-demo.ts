import { existsSync } from 'node:fs';
import { deskDb } from '@/platform/db';
import { step } from './steps';

export interface SignIn {
	email: string;
	password: string;
	/** What the member may do, in words. */
	roles: string;
}

/** Loads the demo archive into an empty database and returns its members' sign-ins, which nobody can read later. */
export async function loadDemo(): Promise<SignIn[]> {
	const module = 'prisma/seed/demo.ts';
	if (!existsSync(module)) return [];
	if (!(await isEmpty())) return [];
	const seed: { seedDemo(): Promise<SignIn[]> } = await import(`@/${module}`);
	return step('Loading the demo archive', () => seed.seedDemo());
}

async function isEmpty(): Promise<boolean> {
	const [row] = await deskDb().$queryRaw<{ empty: boolean }[]>`
		select not exists (select from statement) and not exists (select from member) as empty`;
	return row?.empty ?? false;
}
