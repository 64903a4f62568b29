import { connect } from '@/platform/connect';
import { deskDb } from '@/platform/db';
import { env } from '@/platform/env';
import type { SignIn } from '@/prisma/seed/demo-members';
import { step } from './steps';

/** What an archive begins with, and what is told of it once, as nobody can read it later. */
export interface Beginning {
	/** The demo's members. */
	signIns: SignIn[];
	/** Where the first admin chooses a password. */
	adminLink: string | null;
}

/** Any number, the same for all nodes, and another than that of migrations. */
const beginningLock = 7_267_748;

/** Begins an archive that has neither statements nor members: with a first admin, else with the demo. */
export async function beginArchive({ firstAdmin }: { firstAdmin?: string }): Promise<Beginning> {
	const nothing = { signIns: [], adminLink: null };
	if (!(await isEmpty())) return nothing;
	// Nodes that start together on an empty database wait for the one that begins.
	const owner = await connect(env.DATABASE_URL ?? '', 'DATABASE_URL');
	try {
		await owner.query('select pg_advisory_lock($1)', [beginningLock]);
		if (!(await isEmpty())) return nothing;
		if (firstAdmin) return { ...nothing, adminLink: await addFirst(firstAdmin) };
		return { ...nothing, signIns: await loadDemo() };
	} finally {
		await owner.end();
	}
}

async function isEmpty(): Promise<boolean> {
	const [row] = await deskDb().$queryRaw<{ empty: boolean }[]>`
		select not exists (select from statement) and not exists (select from member) as empty`;
	return row?.empty ?? false;
}

async function loadDemo(): Promise<SignIn[]> {
	const { seedDemo } = await import('@/prisma/seed/demo');
	return step('Loading the demo archive', seedDemo);
}

async function addFirst(admin: string): Promise<string> {
	const { addFirstAdmin } = await import('./add-first-admin');
	return step('Adding the first admin', () => addFirstAdmin(admin));
}
