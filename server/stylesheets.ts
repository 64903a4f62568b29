const folder = '/_next/static/chunks/';
const link = /<link rel="stylesheet" href="\/_next\/static\/chunks\/([\w.~-]+)\.css"\/>/g;
const joined = /^\/_next\/static\/chunks\/([\w.~-]+(?:![\w.~-]+)+)\.css$/;
const partsAtMost = 8;

/**
 * A page's built stylesheets as one at the place of the first, in their order: on a connection just made each further one waits for
 * another connection before anything is shown. What they name beside them they find, as they stay in their folder; between the names
 * stands what file servers and object stores take as it is.
 */
export function joinStylesheets(html: string): string {
	const names = Array.from(html.matchAll(link), ([, name = '']) => name);
	if (names.length < 2 || names.length > partsAtMost) return html;
	let isFirst = true;
	return html.replace(link, () => {
		if (!isFirst) return '';
		isFirst = false;
		return `<link rel="stylesheet" href="${folder}${names.join('!')}.css"/>`;
	});
}

/** The paths of the stylesheets that one at this path is made of; null when it is not made of several, each once. */
export function stylesheetsAt(path: string): string[] | null {
	const names = joined.exec(path)?.[1]?.split('!') ?? [];
	if (names.length < 2 || names.length > partsAtMost || new Set(names).size < names.length) return null;
	return names.map((name) => `${folder}${name}.css`);
}
