import { lacksAlt } from './figure';
import type { Block } from './text';
import { segmentsOf } from './text';

export type Lack = 'empty-title' | 'empty-text' | 'alt-missing';

/**
 * What a text lacks to be reviewed or published: its title, any word at all, or words for who does not see a picture or hear a
 * recording. Null when it lacks nothing.
 */
export function lackOf(revision: { title: string; blocks: unknown }): Lack | null {
	if (!revision.title.trim()) return 'empty-title';
	const segments = segmentsOf(revision.blocks as Block[]);
	if (!segments.some(({ text, figure }) => text.trim() || figure)) return 'empty-text';
	return segments.some(({ figure }) => figure && lacksAlt(figure)) ? 'alt-missing' : null;
}
