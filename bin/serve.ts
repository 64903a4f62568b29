import { closeDatabases } from '@/platform/db';
import { env } from '@/platform/env';
import { startServer } from '@/server/start-server';
import { atExit, obeySignals } from './at-exit';
import type { Beginning } from './begin-archive';
import { figuresGatherer } from './figures';
import { startWorker } from './start-worker';
import { step } from './steps';

export interface Service {
	dev: boolean;
	/** What is told once; null where the database was away. */
	beginning: Beginning | null;
	port: number;
}

/** Serves the archive and says where, until the process is asked to stop. */
export async function serve({ dev, beginning, port }: Service): Promise<never> {
	await step('Opening the doors', () => openDoors({ dev, port }));
	obeySignals(() => 0);
	announce(beginning);
	return new Promise<never>(() => {});
}

/** Serves in this process and runs jobs, unless others of this machine do. `onDisk`: what is kept is kept on the disk, too. */
export async function openDoors({
	dev,
	port,
	onDisk = true,
}: {
	dev: boolean;
	port: number;
	onDisk?: boolean;
}): Promise<void> {
	atExit(closeDatabases);
	// Before the server forgets source maps: stacks of jobs name their lines, too.
	if (env.JOBS !== 'off') await import('@/archive/tasks');
	const server = await startServer({ dev, port, onDisk, gatherMetrics: figuresGatherer() });
	atExit(server.close);
	if (env.JOBS === 'off') return;
	const worker = await startWorker();
	atExit(worker.stop);
}

/** Says where the archive can be read, and what nobody can read later. */
export function announce(beginning: Beginning | null): void {
	const { signIns, adminLink } = beginning ?? { signIns: [], adminLink: null };
	console.log(`\nRostrum is open.\n\n  Read  ${env.PUBLIC_URL}\n  Desk  ${env.PUBLIC_URL}/en/desk\n`);
	if (adminLink) {
		console.log('  The first admin chooses a password (shown only this once, open for an hour; it was mailed, too):');
		console.log(`    ${adminLink}\n`);
	}
	if (signIns.length > 0) {
		console.log('  Demo members (shown only this once):');
		for (const { email, password, roles } of signIns) console.log(`    ${email}  ${password}  ${roles}`);
		console.log('');
	}
	console.log('Ctrl-C stops it.');
}
