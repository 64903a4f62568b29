import { readFile, writeFile } from 'node:fs/promises';
import { Failure } from '@/platform/failure';
import { fingerprint } from './fingerprint';
import { runProgram } from './run-program';
import { step } from './steps';

const stamp = 'prisma/generated/.fingerprint';

/** Makes the database client from prisma/schema.prisma, if the schema or Prisma changed since the last time. */
export async function generateClient(): Promise<void> {
	const now = await fingerprint(['prisma/schema.prisma', 'node_modules/@prisma/client/package.json']);
	const last = await readFile(stamp, 'utf8').catch(() => null);
	if (last === now) return;
	await step('Making the database client', async () => {
		// Generating needs no schema engine; naming any program keeps Prisma from downloading one.
		const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' };
		const { code, output } = await runProgram('node_modules/prisma/build/index.js', ['generate'], { env });
		if (code !== 0) throw new Failure(`The database client could not be made:\n${output}`);
		await writeFile(stamp, now);
	});
}
