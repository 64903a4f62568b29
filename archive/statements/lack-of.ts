import type { Block } from './text';
import { segmentsOf } from './text';

/** What a text lacks to be reviewed or published: its title, or any word at all. Null when it lacks nothing. */
export function lackOf(revision: { title: string; blocks: unknown }): 'empty-title' | 'empty-text' | null {
	if (!revision.title.trim()) return 'empty-title';
	const words = segmentsOf(revision.blocks as Block[]).some((segment) => segment.text.trim());
	return words ? null : 'empty-text';
}
