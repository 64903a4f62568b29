import type { Locale } from '@/i18n/locales';
import { type ListFormat, listFormats } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import styles from './list.module.css';

interface Props {
	locale: Locale;
	addressOf: (format: ListFormat) => string;
}

/** The same list for programs: feeds, a table, a calendar. */
export function ListFormats({ locale, addressOf }: Props) {
	const t = wordsIn(locale, 'Search');
	return (
		<nav className={`${styles.formats} screen`} aria-label={t('formats')}>
			{listFormats.map((format) => (
				<a key={format} href={addressOf(format)} rel="nofollow">
					{t(`format.${format}`)}
				</a>
			))}
		</nav>
	);
}
