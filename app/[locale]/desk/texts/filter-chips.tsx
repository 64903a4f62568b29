import { useTranslations } from 'next-intl';
import type { Kind } from '@/archive/statements/statement';
import type { Locale } from '@/i18n/locales';
import { languageName } from '../language-name';
import tables from '../tables.module.css';
import styles from './filter-chips.module.css';
import { narrowingsOf, type TextQuery, textAddress, type textStates } from './text-query';

interface Props {
	locale: Locale;
	path: string;
	query: TextQuery;
}

/** Each filter that is set, as the way to the list without it. Nothing when none is. */
export function FilterChips({ locale, path, query }: Props) {
	const t = useTranslations('DeskSearch');
	const set = narrowingsOf(query);
	const chip = useChipWords(locale);
	if (set.length === 0) return null;
	return (
		<nav aria-label={t('chips')}>
			<ul className={tables.choices}>
				{set.map(([name, value]) => {
					const words = chip(name, value);
					return (
						<li key={name}>
							<a
								className={styles.chip}
								href={textAddress(path, { ...query, [name]: undefined, after: undefined })}
								aria-label={t('without', { filter: words })}
							>
								{words} <span aria-hidden="true">×</span>
							</a>
						</li>
					);
				})}
				<li>
					<a href={path}>{t('clear')}</a>
				</li>
			</ul>
		</nav>
	);
}

function useChipWords(locale: Locale): (name: keyof TextQuery, value: string | true) => string {
	const t = useTranslations('DeskSearch');
	const desk = useTranslations('Desk');
	const kind = useTranslations('Kinds');
	return (name, value) => {
		switch (name) {
			case 'q':
				return `“${value}”`;
			case 'state':
				return `${t('state')}: ${desk(`states.${value as (typeof textStates)[number]}`)}`;
			case 'language':
				return `${t('language')}: ${languageName(locale, value as Locale)}`;
			case 'kind':
				return `${t('kind')}: ${kind(value as Kind)}`;
			case 'mine':
			case 'behind':
				return t(name);
			case 'order':
			case 'after':
				return '';
			default:
				return `${t(name)}: ${value}`;
		}
	};
}
