/** A node of parsed HTML, whoever parsed it: parse5 on the server, the browser itself at the desk. */
export interface HtmlNode {
	/** Lower-case tag name, or `#text`, `#comment` and the like. */
	readonly name: string;
	/** The characters of a text node. */
	readonly text: string;
	/** Null when the element has no such attribute. */
	attribute(name: string): string | null;
	children(): HtmlNode[];
}

/** Parses a document or fragment of HTML; answers the node whose children are its content. */
export type ParseHtml = (html: string) => HtmlNode;
