import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';

interface Props {
	/** The page of this column's text alone. */
	address: string;
	name: string;
	/** The language of the name and of the text, where they are not the page's. */
	lang?: Locale;
	/** Which edition it is and what else is to be said of it. */
	children: ReactNode;
}

export function ColumnHead({ address, name, lang, children }: Props) {
	return (
		<>
			<a href={address} lang={lang} hrefLang={lang} data-place="">
				{name}
			</a>
			<span>{children}</span>
		</>
	);
}
