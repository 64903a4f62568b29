import { writeFile } from 'node:fs/promises';
import type { Client } from 'pg';
import { startProgram } from '@/bin/run-program';
import { findFreePort } from '@/platform/free-port';
import type { Temporary } from '@/platform/testing/temporary';
import { load, quantile, timed } from './load';
import type { Row } from './table';

/** A statement page against the same bytes from memory, and against its SQL alone. */
export async function measurePage(url: string, db: Client, temporary: Temporary): Promise<Row[]> {
	const { rows } = await db.query<{ ref: string; slug: string }>(
		`SELECT ref, slug FROM published.version WHERE locale = 'en' AND title LIKE '%)' LIMIT 1`,
	);
	const page = rows[0];
	if (!page) throw new Error('There is no statement to measure.');
	const address = `${url}/en/statements/${page.ref}/${page.slug}`;
	const reference = await serveSameBytes(address, temporary);
	try {
		const ours: number[] = [];
		const theirs: number[] = [];
		for (let round = 0; round < 3; round++) {
			const measured = await load(address);
			if (measured.failed > 0) throw new Error(`${measured.failed} requests of ${address} failed.`);
			ours.push(measured.requestsPerSecond);
			theirs.push((await load(reference.url)).requestsPerSecond);
		}
		const sequential = await timed(60, async () => (await fetch(address)).text());
		const sql = await timed(60, () =>
			db.query(
				`SELECT e.* FROM published.version v JOIN published.edition e ON e.id = v.edition_id WHERE v.ref = $1 AND v.locale = 'en' AND e.ref = $1 AND e.locale = 'en'`,
				[page.ref],
			),
		);
		return [
			{
				measure: 'statement page, requests/s ÷ node:http with the same compressed bytes',
				ours: quantile(ours, 0.5),
				reference: quantile(theirs, 0.5),
				unit: '1/s',
			},
			{
				measure: 'statement page, one after another, p50 ÷ its edition by SQL',
				ours: quantile(sequential, 0.5),
				reference: quantile(sql, 0.5),
				unit: 'ms',
			},
			{
				measure: 'statement page, one after another, p95 ÷ its edition by SQL',
				ours: quantile(sequential, 0.95),
				reference: quantile(sql, 0.95),
				unit: 'ms',
			},
		];
	} finally {
		await reference.stop();
	}
}

async function serveSameBytes(address: string, temporary: Temporary) {
	const { request } = await import('node:http');
	const answer = await new Promise<{ headers: Record<string, string>; body: Buffer }>((resolve, reject) => {
		request(address, { headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () => {
				const {
					date: _,
					connection: __,
					'transfer-encoding': ___,
					...headers
				} = response.headers as Record<string, string>;
				resolve({ headers, body: Buffer.concat(chunks) });
			});
		})
			.on('error', reject)
			.end();
	});
	await writeFile(
		temporary.path('headers.json'),
		JSON.stringify({ ...answer.headers, 'content-length': String(answer.body.length) }),
	);
	await writeFile(temporary.path('body.bin'), answer.body);
	const port = await findFreePort();
	const server = startProgram('node_modules/tsx/dist/cli.mjs', [
		'bench/same-bytes.ts',
		temporary.path('headers.json'),
		temporary.path('body.bin'),
		String(port),
	]);
	const url = `http://127.0.0.1:${port}/`;
	for (let attempt = 0; attempt < 100; attempt++) {
		if (await fetch(url).catch(() => null)) return { url, stop: server.stop };
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error('The reference server does not answer.');
}
