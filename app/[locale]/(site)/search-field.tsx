import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import styles from './search-field.module.css';

interface Props {
	locale: Locale;
	/** Given inside a form of its own page: only the field, with what was searched for. */
	query?: string;
}

/** The large search box of a page that is about finding. */
export function SearchField({ locale }: Props) {
	return (
		<search>
			<form action={paths.statements(locale)}>
				<SearchInput locale={locale} />
			</form>
		</search>
	);
}

export function SearchInput({ locale, query }: Props) {
	const t = wordsIn(locale, 'Common');
	return (
		<div className={styles.field}>
			<label htmlFor="search">{t('searchLabel')}</label>
			<div className={styles.row}>
				<input
					id="search"
					type="search"
					name="q"
					defaultValue={query}
					maxLength={300}
					aria-describedby="search-help"
					enterKeyHint="search"
				/>
				<button type="submit">{t('search')}</button>
			</div>
			<p id="search-help" className={styles.help}>
				{t.rich('searchHelp', { code: (words) => <kbd>{words}</kbd> })}
			</p>
		</div>
	);
}
