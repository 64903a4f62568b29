/**
 * Tells browsers where the rules are by which they may fetch the next page early (HTML §7.6.2). Only pages that are there
 * carry it: a browser asks for the file once an hour, and needs no inline script that the policy would have to allow.
 */
export function speculation(status: number): Record<string, string> {
	return status === 200 ? { 'Speculation-Rules': '"/speculation-rules.json"' } : {};
}
