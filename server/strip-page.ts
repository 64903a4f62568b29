/**
 * Makes a page of the reading room out of Next's HTML: without Next's scripts, the serialized copy of the page and the
 * comments React would need to take the page over, which nothing does here. Data blocks (JSON-LD) and scripts marked
 * `data-keep` stay. React escapes `<` and `>` in attributes and `</script` in scripts, so tags end where they seem to.
 */
export function stripPage(html: string): string {
	return html.replace(unneeded, (found, attributes?: string) => {
		if (attributes !== undefined) return isKept(attributes) ? found.replace(/ data-keep="(true)?"/, '') : '';
		if (!found.startsWith('<link')) return '';
		return isForScripts(found) ? '' : found.replace(' data-precedence="next"', '');
	});
}

/** Scripts, links, comments, the empty place for what a script would fill, a mark of Next's own font loader, and Twitter's
 * copy of Open Graph, which it reads itself. */
const unneeded =
	/<script\b([^>]*)>[\s\S]*?<\/script>|<link\b[^>]*>|<div hidden="">(?:\s|<!--[\s\S]*?-->)*<\/div>|<!--[\s\S]*?-->|<meta name="next-size-adjust" content=""\/>|<meta name="twitter:[^>]*>/g;

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
