import type { Locale } from '@/i18n/locales';

interface Props {
	label: { text: string; lang: Locale };
	locale: Locale;
}

/** A name, with its language where that isn't the page's. */
export function Named({ label, locale }: Props) {
	return label.lang === locale ? label.text : <span lang={label.lang}>{label.text}</span>;
}
