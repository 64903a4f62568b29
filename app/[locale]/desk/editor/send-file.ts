import { type FileFacts, fileFacts } from '@/archive/files/file';

/** What came of a file that was sent: what it is, or the code of a refusal. */
export type FileAnswer = { ok: true; file: FileFacts } | { ok: false; reason: string };

/**
 * Sends a file as it is. Never throws: `unreachable` when nobody answers as the archive does or the browser goes offline meanwhile,
 * `given-up` when the signal ended it.
 */
export async function sendFile(address: string, file: File, signal: AbortSignal): Promise<FileAnswer> {
	// A browser that loses its network goes on waiting for minutes.
	const lost = new AbortController();
	const lose = () => lost.abort();
	globalThis.addEventListener?.('offline', lose);
	try {
		const headers = { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) };
		const either = AbortSignal.any([signal, lost.signal]);
		const response = await fetch(address, { method: 'POST', headers, body: file, signal: either });
		// The front door refuses what is larger than any file may be before the archive sees it.
		if (response.status === 413) return { ok: false, reason: 'file-too-large' };
		const answer = await response.json();
		const kept = fileFacts.safeParse(answer.file);
		return kept.success ? { ok: true, file: kept.data } : { ok: false, reason: String(answer.reason) };
	} catch {
		return { ok: false, reason: signal.aborted ? 'given-up' : 'unreachable' };
	} finally {
		globalThis.removeEventListener?.('offline', lose);
	}
}
