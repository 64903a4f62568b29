import type { FileFacts } from '@/archive/files/file';
import { keysFor } from '@/archive/imports/keys';
import type { Segment, Text } from '@/archive/statements/text';
import type { Locale } from '@/i18n/locales';
import type { DemoStatement } from './demo-statement';

/** A text with the statement's picture in it, in the words of its language. */
export function placePicture(statement: DemoStatement, locale: Locale, text: Text, file: FileFacts | null): Text {
	const { picture, id } = statement;
	if (!picture || !file) return text;
	const keyOf = keysFor(id);
	const figure: Segment = {
		type: 'figure',
		key: keyOf(`u:${picture.after}-picture`),
		text: picture.caption[locale] ?? '',
		figure: { file, alt: picture.alt[locale] ?? '', credit: picture.credit[locale] ?? '' },
	};
	const before = keyOf(`u:${picture.after}`);
	const index = text.blocks.findIndex(({ key }) => key === before);
	return { ...text, blocks: text.blocks.toSpliced(index + 1, 0, figure) };
}
