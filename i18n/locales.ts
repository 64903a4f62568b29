/** The five languages statements are published in and the interface speaks, in the order of the badges. */
export const locales = ['de', 'en', 'es', 'ru', 'fr'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'en';

export interface LocaleFacts {
	/** BCP 47 tag shown on badges, also the Open Graph locale with `_`. */
	tag: string;
	/** The language's name in itself. */
	ownName: string;
	direction: 'ltr' | 'rtl';
	/** PostgreSQL text search configuration. */
	searchConfig: 'german' | 'english' | 'spanish' | 'russian' | 'french';
}

export const localeFacts: Record<Locale, LocaleFacts> = {
	de: { tag: 'de-DE', ownName: 'Deutsch', direction: 'ltr', searchConfig: 'german' },
	en: { tag: 'en-GB', ownName: 'English', direction: 'ltr', searchConfig: 'english' },
	es: { tag: 'es-ES', ownName: 'Español', direction: 'ltr', searchConfig: 'spanish' },
	ru: { tag: 'ru-RU', ownName: 'Русский', direction: 'ltr', searchConfig: 'russian' },
	fr: { tag: 'fr-FR', ownName: 'Français', direction: 'ltr', searchConfig: 'french' },
};

export function isLocale(value: unknown): value is Locale {
	return typeof value === 'string' && (locales as readonly string[]).includes(value);
}
