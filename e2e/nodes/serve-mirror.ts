import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { readState } from '@/bin/mirror/state';
import { findNginx, startNginx } from '@/bin/nginx';
import { findFreePort } from '@/platform/free-port';

export interface ServedMirror {
	url: string;
	stop(): Promise<void>;
}

/** Serves a mirror by nginx with the configuration that came with it, or, where there is none, by its list of addresses. */
export async function serveMirror(folder: string, workplace: string): Promise<ServedMirror> {
	const program = await findNginx();
	const port = await findFreePort();
	const url = `http://127.0.0.1:${port}`;
	if (!program) return { url, stop: await serveByList(folder, port) };
	const site = (await readFile(join(folder, '.rostrum', 'nginx.conf'), 'utf8')).replace(
		'listen 8080;',
		`listen ${port};`,
	);
	const nginx = await startNginx(program, workplace, site);
	return { url, stop: nginx.stop };
}

async function serveByList(folder: string, port: number): Promise<() => Promise<void>> {
	const { held } = await readState(folder);
	const languageOf = (accepted = '') => /^[a-z]{2}/.exec(accepted)?.[0] ?? '';
	const server = createServer(async ({ url = '/', headers }, response) => {
		const language = languageOf(headers['accept-language']);
		const [, locale, ref] = /^\/(\w\w)\/statements\/(\w{6})(?:\/|$)/.exec(url) ?? [];
		const keys = [
			url,
			`told:${locale}/${ref}`,
			`permanent:${language}/${url.slice(3)}`,
			`home:${url === '/' ? language : '-'}`,
			`told:${language || 'en'}/${url.slice(3)}`,
		];
		const asked = [...keys, `not-found:${/^\/(\w\w)(?:\/|$)/.exec(url)?.[1] ?? (language || 'en')}`];
		const found = asked.map((key) => held.get(key)).find((one) => one !== undefined);
		const link = found?.headers.link?.replace('{page}', url.replace(/\.\w+$/, ''));
		const more = { ...(link ? { link } : {}), ...(found?.to ? { location: found.to } : {}) };
		response.writeHead(found?.status ?? 404, { ...found?.headers, ...more });
		response.end(found?.file ? await readFile(join(folder, found.file)) : undefined);
	});
	await new Promise<void>((resolve) => server.listen(port, resolve));
	return () => new Promise((resolve) => server.close(() => resolve()));
}
