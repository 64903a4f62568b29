import type { FilterChoices, ListInput } from '@/archive/search/published';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import styles from './list.module.css';
import { addressOf } from './list-query';

interface Props {
	locale: Locale;
	query: ListInput;
	choices: FilterChoices;
}

/** What narrows the list, each with a link to the list without it. */
export function ActiveFilters({ locale, query, choices }: Props) {
	const t = wordsIn(locale);
	const address = addressOf(query);
	const speaker = choices.speakers.find((choice) => choice.ref === query.speaker)?.name;
	const filters = [
		{ name: 'q', words: query.query && t('List.quoted', { query: query.query }) },
		{ name: 'kind', words: query.kind && t(`Kinds.${query.kind}`) },
		{ name: 'year', words: query.year?.toString() },
		{ name: 'language', words: query.language && t(`Common.inLanguage.${query.language}`) },
		{ name: 'speaker', words: query.speaker && (speaker?.text ?? query.speaker), lang: speaker?.lang },
	].filter((filter) => filter.words);
	if (!filters.length) return null;
	return (
		<div className={`${styles.filters} screen`}>
			<span className="unseen" id="active-filters">
				{t('List.activeFilters')}
			</span>
			<ul aria-labelledby="active-filters">
				{filters.map(({ name, words, lang }) => (
					<li key={name}>
						<a href={paths.statements(locale, { ...address, [name]: undefined })}>
							<span className="unseen">{t('List.remove')} </span>
							<span lang={lang === locale ? undefined : lang}>{words}</span>
							<span aria-hidden="true"> ×</span>
						</a>
					</li>
				))}
				{filters.length > 1 ? (
					<li>
						<a className={styles.clear} href={paths.statements(locale)}>
							{t('List.removeAll')}
						</a>
					</li>
				) : null}
			</ul>
		</div>
	);
}
