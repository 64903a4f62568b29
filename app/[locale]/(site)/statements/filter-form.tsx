import type { FilterChoices, ListInput } from '@/archive/search/published';
import { datesIn } from '@/i18n/dates';
import { type Locale, localeFacts } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { SelectField } from '@/ui/select-field';
import { SearchInput } from '../search-field';
import { AdvancedFields, optionsOf } from './advanced-fields';
import styles from './filter-form.module.css';

interface Props {
	locale: Locale;
	query: ListInput;
	choices: FilterChoices;
}

/** Search and filters in one GET form: the address says it all, and no script is needed. */
export function FilterForm({ locale, query, choices }: Props) {
	const t = wordsIn(locale);
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const counted = (words: string, count: number) => `${words} (${dates.number(count)})`;
	const any = { value: '', words: t('List.any') };
	return (
		<search className="screen">
			<form className={styles.form} action={paths.statements(locale)} data-tidy="">
				<SearchInput locale={locale} query={query.query} />
				<div className={styles.fields}>
					<SelectField
						label={t('List.kind')}
						name="kind"
						value={query.kind}
						choices={[
							any,
							...choices.kinds.map(({ kind, count }) => ({ value: kind, words: counted(t(`Kinds.${kind}`), count) })),
						]}
					/>
					<SelectField
						label={t('List.year')}
						name="year"
						value={query.year?.toString()}
						choices={[
							any,
							...choices.years.map(({ year, count }) => ({ value: String(year), words: counted(String(year), count) })),
						]}
					/>
					<SelectField
						label={t('List.language')}
						name="language"
						value={query.language}
						choices={[
							any,
							...choices.languages.map((choice) => ({
								value: choice.locale,
								words: counted(localeFacts[choice.locale].ownName, choice.count),
								lang: choice.locale === locale ? undefined : choice.locale,
							})),
						]}
					/>
					{choices.speakers.length ? (
						<SelectField
							label={t('List.speaker')}
							name="speaker"
							value={query.speaker}
							choices={[any, ...optionsOf(choices.speakers, locale)]}
						/>
					) : null}
					<button type="submit">{t('List.apply')}</button>
				</div>
				<AdvancedFields locale={locale} query={query} choices={choices} />
			</form>
			<script type="module" src="/tidy-form.js" fetchPriority="low" data-keep="" />
		</search>
	);
}
