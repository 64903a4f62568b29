import type { RowMessage } from './row-sender';

/** Tells the server what was said of rows, at an address that no new build changes. Null: kept. Never throws. */
export async function sendRows(address: string, message: RowMessage): Promise<string | null> {
	try {
		const response = await fetch(address, {
			method: 'PATCH',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(message),
			signal: AbortSignal.timeout(20_000),
		});
		if (response.ok) return null;
		if (response.status === 401 || response.status === 429 || response.status >= 500) return 'unreachable';
		return (await response.json()).reason;
	} catch {
		return 'unreachable';
	}
}
