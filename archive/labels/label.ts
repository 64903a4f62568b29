import { type Locale, locales } from '@/i18n/locales';

/** A name as shown: its words and the language they are in, which may not be the one asked for. */
export interface Label {
	text: string;
	lang: Locale;
}

export type Labels = Partial<Record<Locale, string>>;

/** The best of a thing's labels for a reader: the language asked for, then `fallback`, then English, then any. */
export function bestLabel(labels: Labels, asked: Locale, fallback?: Locale | null): Label | null {
	for (const lang of [asked, fallback ?? asked, 'en' as const, ...locales]) {
		const text = labels[lang];
		if (text) return { text, lang };
	}
	return null;
}
