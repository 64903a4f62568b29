import type { Locale } from '@/i18n/locales';
import { type ListAddress, listFormats, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import styles from './list.module.css';

/** The same list for programs: feeds, a table, a calendar. */
export function ListFormats({ locale, address }: { locale: Locale; address: ListAddress }) {
	const t = wordsIn(locale, 'Search');
	return (
		<nav className={`${styles.formats} screen`} aria-label={t('formats')}>
			{listFormats.map((format) => (
				<a key={format} href={paths.list(locale, format, address)} rel="nofollow">
					{t(`format.${format}`)}
				</a>
			))}
		</nav>
	);
}
