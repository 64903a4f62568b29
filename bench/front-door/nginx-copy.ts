import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findNginx, startNginx } from '@/bin/nginx';
import { Failure } from '@/platform/failure';
import { findFreePort } from '@/platform/free-port';
import { fetchCompressed } from './fetch-compressed';

export interface Copy {
	url: string;
	stop(): Promise<void>;
}

/** Headers that nginx writes itself. */
const written = /^(date|connection|keep-alive|content-length|content-type|etag|transfer-encoding)$/;

/**
 * nginx serving the same compressed bytes with the same headers from a file, with its access log, as the server measured
 * writes one too. Throws a Failure where nginx is not installed.
 */
export async function serveByNginx(address: string, directory: string): Promise<Copy> {
	const program = await findNginx();
	if (!program) throw new Failure('Install nginx: it is what the front door is measured by.');
	await mkdir(join(directory, 'files'), { recursive: true });
	const { headers, body } = await fetchCompressed(address);
	await writeFile(join(directory, 'files', 'page'), body);
	const port = await findFreePort();
	const added = Object.entries(headers)
		.filter(([name]) => !written.test(name))
		.map(([name, value]) => `add_header ${name} ${JSON.stringify(String(value)).replaceAll('$', '')};`);
	const site = `sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100;
server {
  listen 127.0.0.1:${port} backlog=2048;
  root ${join(directory, 'files')};
  access_log ${join(directory, 'access.log')};
  location / { default_type "text/html; charset=utf-8"; ${added.join(' ')} }
}`;
	const nginx = await startNginx(program, directory, site);
	return { url: `http://127.0.0.1:${port}/page`, stop: nginx.stop };
}
