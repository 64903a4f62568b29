import { runCommand } from '@/bin/run-program';
import { load } from '../load';

export interface Asking {
	seconds?: number;
	connections?: number;
	headers?: Record<string, string>;
}

/**
 * Requests a second of one address over keep-alive connections, as a browser that accepts Brotli asks: by wrk where it is
 * installed, which costs a core less than a client in JavaScript, else by autocannon. Throws when an answer failed.
 */
export async function requestsPerSecond(url: string, { seconds = 4, connections = 32 }: Asking = {}): Promise<number> {
	const args = ['-t1', '--timeout', '30s', `-c${connections}`, `-d${seconds}s`, '-H', 'Accept-Encoding: br, gzip', url];
	const { code, output } = await runCommand('wrk', args);
	if (code === 127) return askInJavaScript(url, seconds, connections);
	const failed = /Non-2xx[^\n]*|Socket errors[^\n]*/.exec(output);
	const rate = Number(/Requests\/sec:\s*([\d.]+)/.exec(output)?.[1]);
	if (code !== 0 || failed || !rate) throw new Error(`${url}: ${failed?.[0] ?? output}`);
	return rate;
}

async function askInJavaScript(url: string, seconds: number, connections: number): Promise<number> {
	const measured = await load(url, { seconds, connections });
	if (measured.failed > 0) throw new Error(`${measured.failed} requests of ${url} failed.`);
	return measured.requestsPerSecond;
}
