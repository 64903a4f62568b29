import type { ListInput } from '@/archive/search/published';
import type { NamedNoun } from '@/i18n/paths';

export type Asked = Record<string, string | string[] | undefined>;

/** One value of a query parameter; undefined when there is none. */
export function oneOf(asked: Asked, name: string): string | undefined {
	const value = asked[name];
	return (Array.isArray(value) ? value[0] : value)?.trim() || undefined;
}

/** What the list of statements is narrowed by to those that name one thing. */
export function filterOf(noun: NamedNoun, ref: string): Partial<ListInput> {
	return noun === 'person' ? { speaker: ref } : { [noun]: ref };
}
