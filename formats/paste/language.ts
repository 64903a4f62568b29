import { franc } from 'franc-min';
import type { Locale } from '@/i18n/locales';

const codes: Record<string, Locale> = { deu: 'de', eng: 'en', spa: 'es', rus: 'ru', fra: 'fr' };

/** The language a text is written in, or null when it is too short to tell. */
export function detectLanguage(text: string): Locale | null {
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
	if (letters && cyrillic / letters > 0.5) return 'ru';
	return codes[franc(text.slice(0, 5000), { only: Object.keys(codes), minLength: 20 })] ?? null;
}
