import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';

interface Props {
	locale: Locale;
	statementRef: string;
	numbers: { older: number; newer: number };
	/** The number of the current edition. */
	last: number;
	all: boolean;
}

/** The same changes otherwise, and those before and after them. */
export function ChangesMenu({ locale, statementRef: ref, numbers: { older, newer }, last, all }: Props) {
	const t = wordsIn(locale);
	return (
		<nav className="screen" aria-label={t('Changes.list')}>
			<ul>
				<li>
					{all ? (
						<a href={paths.changes(locale, ref, older, newer)}>{t('Changes.showChanges')}</a>
					) : (
						<a href={paths.changes(locale, ref, older, newer, 'all')}>{t('Changes.showAll')}</a>
					)}
				</li>
				<li>
					<a href={paths.editionsBeside(locale, ref, older, newer)}>{t('Changes.beside')}</a>
				</li>
				{older > 1 ? (
					<li>
						<a href={paths.changes(locale, ref, older - 1, older)}>{t('Changes.earlier')}</a>
					</li>
				) : null}
				{newer < last ? (
					<li>
						<a href={paths.changes(locale, ref, newer, newer + 1)}>{t('Changes.later')}</a>
					</li>
				) : null}
				<li>
					<a href={paths.editions(locale, ref)}>{t('Editions.all')}</a>
				</li>
			</ul>
		</nav>
	);
}
