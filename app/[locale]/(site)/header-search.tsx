import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import styles from './header-search.module.css';

export function HeaderSearch({ locale }: { locale: Locale }) {
	const t = wordsIn(locale, 'Common');
	return (
		<search className={styles.place}>
			<form className={styles.search} action={paths.statements(locale)}>
				<label className="unseen" htmlFor="header-search">
					{t('searchLabel')}
				</label>
				<input id="header-search" type="search" name="q" maxLength={300} />
				<button type="submit">{t('search')}</button>
			</form>
		</search>
	);
}
