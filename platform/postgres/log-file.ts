import { readFile, stat, truncate } from 'node:fs/promises';

const limit = 10_000_000;

/** Empties the server's log when it has grown too long. */
export async function clearLog(path: string): Promise<void> {
	const size = await stat(path).then(
		(file) => file.size,
		() => 0,
	);
	if (size > limit) await truncate(path);
}

/** The last complaint in the server's log, for a message to people. */
export async function readLogTail(path: string): Promise<string> {
	const text = await readFile(path, 'utf8').catch(() => '');
	const complaints = text.split('\n').filter((line) => /FATAL|PANIC|ERROR|could not/.test(line));
	return complaints.at(-1)?.replace(/^.*?(FATAL|PANIC|ERROR): */, '') ?? 'no reason given';
}
