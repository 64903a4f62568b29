/** Characters with the same emphasis and link. */
export interface Run {
	text: string;
	strong: boolean;
	em: boolean;
	href: string | null;
}

export interface BlockKind {
	type: 'p' | 'h2' | 'h3' | 'h4' | 'blockquote' | 'li';
	ordered?: boolean;
}

/** One paragraph-sized piece of a cleaned text. */
export interface FlowBlock {
	kind: BlockKind;
	runs: Run[];
}

type Emphasis = Omit<Run, 'text'>;

/** Collects text into blocks: white space is folded as browsers show it, one line break is a space, two end the block. */
export class Flow {
	readonly blocks: FlowBlock[] = [];
	private open: FlowBlock | null = null;
	private breaks = 0;
	private readonly begunItems = new WeakSet<BlockKind>();

	addText(raw: string, kind: BlockKind, emphasis: Emphasis): void {
		const text = foldSpace(raw);
		if (!text) return;
		if (text === ' ' && !this.endsOpen()) return;
		if (this.breaks > 0 && text !== ' ') this.applyBreaks(emphasis);
		this.open ??= { kind: this.kindFor(kind), runs: [] };
		const last = this.open.runs.at(-1);
		const piece = !last || last.text.endsWith(' ') ? text.replace(/^ /, '') : text;
		if (!piece) return;
		if (last && last.strong === emphasis.strong && last.em === emphasis.em && last.href === emphasis.href)
			last.text += piece;
		else this.open.runs.push({ text: piece, ...emphasis });
	}

	breakLine(): void {
		if (this.open) this.breaks += 1;
	}

	/** Ends the open block; one without visible text is none. */
	close(): void {
		const block = this.open;
		this.open = null;
		this.breaks = 0;
		if (!block) return;
		const last = block.runs.at(-1);
		if (last) last.text = last.text.trimEnd();
		block.runs = block.runs.filter((run) => run.text);
		if (block.runs.some((run) => /[^\s\u00a0]/u.test(run.text))) this.blocks.push(block);
	}

	/** A list item's first block is the item, further ones are paragraphs: a number never counts twice. */
	private kindFor(kind: BlockKind): BlockKind {
		if (kind.type !== 'li') return kind;
		if (this.begunItems.has(kind)) return { type: 'p' };
		this.begunItems.add(kind);
		return kind;
	}

	private endsOpen(): boolean {
		return Boolean(this.open?.runs.length);
	}

	private applyBreaks(emphasis: Emphasis): void {
		const { open, breaks } = this;
		this.breaks = 0;
		if (!open) return;
		if (breaks > 1) {
			this.close();
			this.open = { kind: this.kindFor(open.kind), runs: [] };
		} else this.addText(' ', open.kind, emphasis);
	}
}

/** Spaces, tabs and line ends as one space; a no-break space stays. Characters nobody can see or store go. */
function foldSpace(text: string): string {
	return text
		.replace(/[ \t\n\r\f\u2028\u2029]+/g, ' ')
		.replace(/[\u200b\u2060\ufeff\u00ad]|\p{Cc}/gu, '')
		.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
