import type { Locale } from '@/i18n/locales';
import { type ListAddress, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import styles from './list.module.css';

interface Props {
	locale: Locale;
	address: ListAddress;
	previous: string | null;
	next: string | null;
}

export function Pages({ locale, address, previous, next }: Props) {
	if (!previous && !next) return null;
	const t = wordsIn(locale, 'List');
	return (
		<nav className={`${styles.pages} screen`} aria-label={t('pages')}>
			{previous ? (
				<a rel="prev" href={paths.statements(locale, { ...address, before: previous })}>
					<span aria-hidden="true">← </span>
					{t('newer')}
				</a>
			) : null}
			{next ? (
				<a rel="next" href={paths.statements(locale, { ...address, after: next })}>
					{t('older')}
					<span aria-hidden="true"> →</span>
				</a>
			) : null}
		</nav>
	);
}
