/** An address that may stay a link: http, https or mailto, complete. Anything else is null. */
export function safeHref(href: string): string | null {
	const address = href.trim();
	if (!/^(?:https?:\/\/|mailto:)/i.test(address) || address.length > 2000) return null;
	try {
		const url = new URL(address);
		return /^(?:https?|mailto):$/.test(url.protocol) ? url.href : null;
	} catch {
		return null;
	}
}
