import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';

interface Props {
	/** The page of this column's text alone. */
	address: string;
	name: string;
	/** The language of the name and of the text, where they are not the page's. */
	lang?: Locale;
	/** The language of the page. */
	locale: Locale;
	/** Where the references to it are. */
	citation: string;
	/** Which edition it is and what else is to be said of it. */
	children: ReactNode;
}

export function ColumnHead({ address, name, lang, locale, citation, children }: Props) {
	return (
		<>
			<a href={address} lang={lang} hrefLang={lang} data-place="">
				{name}
			</a>
			<span>
				{children}{' '}
				<a className="screen" href={citation} rel="nofollow">
					{wordsIn(locale, 'Citation')('link')}
					<span className="unseen" lang={lang}>
						{' '}
						{name}
					</span>
				</a>
			</span>
		</>
	);
}
