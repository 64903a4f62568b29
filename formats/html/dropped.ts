/** What cleaning can take off. */
export type DroppedKind =
	| 'script'
	| 'style'
	| 'image'
	| 'tracking-pixel'
	| 'comment'
	| 'hidden-text'
	| 'deleted-text'
	| 'form'
	| 'embedded'
	| 'link'
	| 'table'
	| 'list-nesting'
	| 'formatting';

/** Elements whose whole content is no text of the document. */
export const droppedElements: Readonly<Record<string, DroppedKind>> = {
	script: 'script',
	noscript: 'script',
	template: 'script',
	style: 'style',
	link: 'style',
	input: 'form',
	select: 'form',
	textarea: 'form',
	button: 'form',
	datalist: 'form',
	iframe: 'embedded',
	object: 'embedded',
	embed: 'embedded',
	video: 'embedded',
	audio: 'embedded',
	svg: 'embedded',
	math: 'embedded',
	canvas: 'embedded',
	applet: 'embedded',
	frameset: 'embedded',
	del: 'deleted-text',
};

export interface Dropped {
	what: DroppedKind;
	count: number;
}

/** Counts what is dropped, in the order it was first met. */
export class DroppedCount {
	private readonly counts = new Map<DroppedKind, number>();

	add(what: DroppedKind): void {
		this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
	}

	list(): Dropped[] {
		return Array.from(this.counts, ([what, count]) => ({ what, count }));
	}
}
