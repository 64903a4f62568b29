import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { setEnv } from '@/platform/env';
import { makeTemporary } from '@/platform/testing/temporary';
import { crontab, tasks } from '../tasks';
import { forgetIncoming } from './forget-incoming';

test('what began to come a day ago is forgotten every night, what comes now is not', async () => {
	const data = await makeTemporary('forget-incoming');
	setEnv({ DATA_DIR: data.path('data') });
	expect(await forgetIncoming()).toBe(0);
	const folder = data.path('data/incoming');
	await mkdir(folder, { recursive: true });
	const hours = (ago: number) => new Date(Date.now() - ago * 3_600_000);
	for (const [name, ago] of [
		['left', 25],
		['coming', 23],
	] as const) {
		await writeFile(join(folder, name), 'bytes');
		await utimes(join(folder, name), hours(ago), hours(ago));
	}
	await tasks.forgetIncoming?.({}, {} as never);
	expect(await readdir(folder)).toEqual(['coming']);
	expect(crontab).toContain(' forgetIncoming');
	await data.remove();
});
