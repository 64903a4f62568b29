import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import styles from './page-turns.module.css';

interface Props {
	locale: Locale;
	/** The addresses of the pages before and after this one, where there are any. */
	previous: string | null;
	next: string | null;
	/** By default those of a list from newest to oldest. */
	words?: { previous: string; next: string };
}

/** Turns the pages of a list. */
export function PageTurns({ locale, previous, next, words }: Props) {
	if (!previous && !next) return null;
	const t = wordsIn(locale, 'List');
	return (
		<nav className={`${styles.turns} screen`} aria-label={t('pages')}>
			{previous ? (
				<a rel="prev" href={previous}>
					<span aria-hidden="true">← </span>
					{words?.previous ?? t('newer')}
				</a>
			) : null}
			{next ? (
				<a rel="next" href={next}>
					{words?.next ?? t('older')}
					<span aria-hidden="true"> →</span>
				</a>
			) : null}
		</nav>
	);
}
