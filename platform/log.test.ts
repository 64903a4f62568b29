import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** What a process that logs writes. */
function linesOf(script: string): Record<string, unknown>[] {
	const { stdout } = spawnSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', '--eval', script], {
		encoding: 'utf8',
		env: { NODE_ENV: 'test', LOG_LEVEL: 'info' },
	});
	return stdout
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line));
}

test('each line of the log says when it was written', () => {
	const began = Date.now();
	const lines = linesOf(`
		import { setTimeout as sleep } from 'node:timers/promises';
		import { log } from '@/platform/log';
		void (async () => {
			log.info('one');
			log.info('two');
			await sleep(30);
			log.info({ password: 'x' }, 'three');
		})();`);
	const [one = 0, two = 0, three = 0] = lines.map(({ time }) => Date.parse(String(time)));
	expect(lines.map(({ msg }) => msg)).toEqual(['one', 'two', 'three']);
	expect(lines[0]?.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
	expect(one).toBeGreaterThanOrEqual(began);
	expect(two).toBeGreaterThanOrEqual(one);
	expect(three - two).toBeGreaterThanOrEqual(25);
	expect(three).toBeLessThanOrEqual(Date.now());
	expect(lines[2]?.password).toBe('[Redacted]');
});
