import type { Label } from '@/archive/labels/label';
import { slugOfName } from '@/archive/labels/slug-of-name';
import type { Locale } from '@/i18n/locales';
import { type NamedNoun, paths } from '@/i18n/paths';

interface Props {
	locale: Locale;
	noun: NamedNoun;
	/** The ref of what is named. */
	of: string;
	label: Label;
}

/** A name that leads to the page of who or what carries it. */
export function NameLink({ locale, noun, of, label }: Props) {
	return (
		<a href={paths.name(locale, noun, { ref: of, slug: slugOfName(label) })} lang={langOf(label, locale)}>
			{label.text}
		</a>
	);
}

/** The language of a name, where it isn't the page's. */
export function langOf(label: Label, locale: Locale): Locale | undefined {
	return label.lang === locale ? undefined : label.lang;
}
