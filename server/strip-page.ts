/**
 * Makes a page of the reading room out of Next's HTML: without Next's scripts, the serialized copy of the page and the
 * comments React would need to take the page over, which nothing does here. Data blocks (JSON-LD) and scripts marked
 * `data-keep` stay. React escapes `<` and `>` in attributes and `</script` in scripts, so tags end where they seem to.
 */
export function stripPage(html: string): string {
	return html
		.replace(/<script\b([^>]*)>[\s\S]*?<\/script>/g, (script, attributes: string) =>
			isKept(attributes) ? script.replace(' data-keep=""', '').replace(' data-keep="true"', '') : '',
		)
		.replace(/<link\b[^>]*>/g, (link) => (isForScripts(link) ? '' : link))
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/<div hidden="">\s*<\/div>/g, '');
}

/** Whether the page came in pieces that a script would have had to put in their places. */
export function isInPieces(html: string): boolean {
	return /<template id="B:|<div hidden="" id="S:/.test(html);
}

function isKept(attributes: string): boolean {
	return /\btype="application\/ld\+json"/.test(attributes) || /\bdata-keep\b/.test(attributes);
}

function isForScripts(link: string): boolean {
	return /\brel="modulepreload"/.test(link) || (/\brel="preload"/.test(link) && /\bas="script"/.test(link));
}
