import type { Block, Text } from './text';

/** The text of a stored revision or edition, whose blocks the database keeps as JSON. */
export function textOf({ title, lead, blocks }: { title: string; lead: string | null; blocks: unknown }): Text {
	return { title, lead, blocks: blocks as Block[] };
}
