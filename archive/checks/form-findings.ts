import type { Text } from '../statements/text';
import { segmentsOf } from '../statements/text';
import type { Check, CheckedText, Finding } from './finding';
import { findingId } from './finding-id';
import { headingsOf, isSkipping } from './heading-levels';
import { silentLinks } from './silent-links';

/**
 * Where a text is hard to find one's way in for who hears it or leaps from heading to heading: headings that skip a level or are
 * empty, and links whose words say nothing (WCAG 1.3.1, 2.4.4, 2.4.6). Of a translation not what its source has as well, nor rows without
 * words, which are another finding.
 */
export function formFindings({ text, locale }: CheckedText, source: Text | null): Finding[] {
	const inSource = new Set(source ? headingsOf(source.blocks).map(({ key, level }) => `${key} ${level}`) : []);
	const headings = headingsOf(text.blocks).flatMap((heading) => {
		const { key, level, deepest } = heading;
		if (heading.text.trim() === '') return source ? [] : [found('empty-heading', key, '')];
		const isOwn = !inSource.has(`${key} ${level}`);
		return isSkipping(heading) && isOwn ? [found('skipped-heading', key, heading.text, [level, deepest])] : [];
	});
	const links = segmentsOf(text.blocks).flatMap((segment) => {
		const silent = silentLinks(segment, locale);
		return silent.length > 0 ? [found('silent-link', segment.key, segment.text, silent)] : [];
	});
	return [...headings, ...links];
}

function found(check: Check, key: string, words: string, seen: unknown = null): Finding {
	return { id: findingId(check, key, [], [], seen), check, key, missing: [], added: [], words: words.slice(0, 80) };
}
