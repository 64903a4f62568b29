import type { Text } from '@/archive/statements/text';
import type { SaveAnswer } from './save-state';

/** Browsers refuse `keepalive` bodies above 64 KiB; a larger text is sent without and stays in this browser until then. */
const keepaliveLimit = 60_000;

/** Saves a text at its own address, which no new build changes. Never throws. */
export async function sendText(
	address: string,
	base: string,
	text: Text,
	{ leaving }: { leaving: boolean },
): Promise<SaveAnswer> {
	const body = JSON.stringify(text);
	try {
		const response = await fetch(address, {
			method: 'PUT',
			headers: { 'Content-Type': 'application/json', 'If-Match': `"${base}"` },
			body,
			keepalive: leaving && new Blob([body]).size < keepaliveLimit,
			signal: leaving ? null : AbortSignal.timeout(20_000),
		});
		return await answerOf(response);
	} catch {
		return { status: 'unreachable' };
	}
}

async function answerOf(response: Response): Promise<SaveAnswer> {
	if (response.status === 401) return { status: 'signed-out' };
	if (response.status >= 500 || response.status === 429) return { status: 'unreachable' };
	const answer = await response.json();
	if (response.ok) return { status: 'saved', revision: answer.revision };
	if (response.status === 412) return { status: 'conflict', revision: answer.revision, text: answer.text };
	if (response.status === 422) return { status: 'refused', reasons: answer.reasons };
	return { status: 'closed', reason: answer.reason };
}
