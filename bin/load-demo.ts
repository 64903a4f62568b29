import { connect } from '@/platform/connect';
import { deskDb } from '@/platform/db';
import { env } from '@/platform/env';
import type { SignIn } from '@/prisma/seed/demo-members';
import { step } from './steps';

/** Any number, the same for all nodes, and another than that of migrations. */
const demoLock = 7_267_748;

/** Loads the demo archive into an empty database and returns its members' sign-ins, which nobody can read later. */
export async function loadDemo(): Promise<SignIn[]> {
	if (!(await isEmpty())) return [];
	// Nodes that start together on an empty database wait for the one that loads it.
	const owner = await connect(env.DATABASE_URL ?? '', 'DATABASE_URL');
	try {
		await owner.query('select pg_advisory_lock($1)', [demoLock]);
		if (!(await isEmpty())) return [];
		const { seedDemo } = await import('@/prisma/seed/demo');
		return await step('Loading the demo archive', seedDemo);
	} finally {
		await owner.end();
	}
}

async function isEmpty(): Promise<boolean> {
	const [row] = await deskDb().$queryRaw<{ empty: boolean }[]>`
		select not exists (select from statement) and not exists (select from member) as empty`;
	return row?.empty ?? false;
}
