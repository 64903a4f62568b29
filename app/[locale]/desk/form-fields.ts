import { defaultLocale, isLocale, type Locale } from '@/i18n/locales';

/** The interface's language, sent along by every form of the desk. */
export function localeIn(form: FormData): Locale {
	const locale = form.get('locale');
	return isLocale(locale) ? locale : defaultLocale;
}

/** A text field without the blanks around it; '' when it is missing or a file. */
export function wordsIn(form: FormData, name: string): string {
	const value = form.get(name);
	return typeof value === 'string' ? value.trim() : '';
}
