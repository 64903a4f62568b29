import { closeDatabases } from '@/platform/db';
import { env } from '@/platform/env';
import { atExit, obeySignals } from './at-exit';
import { answerFigures } from './figures';
import { announce, type Service } from './serve';
import { step } from './steps';
import { supervise } from './supervise';

/** Serves the archive by several processes on one port, each a whole node; the first of them runs the jobs. */
export async function serve({ beginning }: Service): Promise<never> {
	await closeDatabases();
	answerFigures();
	const workers = await step(`Opening the doors with ${env.PROCESSES} processes`, () =>
		supervise({
			script: 'bin/start.mjs',
			args: ['worker'],
			count: env.PROCESSES,
			envOf: (number) => ({ SLOT: String(number), JOBS: number === 1 ? env.JOBS : 'off' }),
		}),
	);
	atExit(workers.stop);
	obeySignals(() => 0);
	announce(beginning);
	return new Promise<never>(() => {});
}
