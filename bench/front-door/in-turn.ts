import { type Running, startProgram } from '@/bin/run-program';
import { quantile } from '../load';
import type { Row } from '../table';
import { requestsPerSecond } from './throughput';

const rounds = 5;

/** Requests a second of both in turn, several times; of each the middle. */
export async function inTurn(ours: string, reference: string): Promise<{ ours: number; reference: number }> {
	const measured: [number[], number[]] = [[], []];
	for (let round = 0; round < rounds; round++) {
		measured[0].push(await requestsPerSecond(ours));
		measured[1].push(await requestsPerSecond(reference));
	}
	return { ours: quantile(measured[0], 0.5), reference: quantile(measured[1], 0.5) };
}

/** What Node's own server reaches with the same bytes. */
export async function besideBare(statement: string): Promise<Row> {
	const bare = startProgram('node_modules/tsx/dist/cli.mjs', ['bench/front-door/bare.ts', statement], {
		env: { NODE_ENV: 'production' },
	});
	try {
		return {
			measure: 'cached statement page, one process ÷ node:http alone with the same bytes from memory',
			...(await inTurn(statement, await sayingWhere(bare))),
			unit: '1/s',
		};
	} finally {
		await bare.stop();
	}
}

async function sayingWhere(program: Running): Promise<string> {
	for (;;) {
		const address = /at (\S+)/.exec(program.said())?.[1];
		if (address) return address;
		if (program.hasEnded()) throw new Error(`The bare server did not start: ${program.said()}`);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}
