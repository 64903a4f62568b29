import { type FilterChoices, type ListInput, type NamedChoice, wheres } from '@/archive/search/published';
import { datesIn } from '@/i18n/dates';
import { type Locale, localeFacts, locales } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import styles from './filter-form.module.css';

interface Props {
	locale: Locale;
	query: ListInput;
	choices: FilterChoices;
}

const days = ['from', 'to', 'publishedFrom', 'publishedTo', 'asOf'] as const;

const advanced = ['exact', 'none', 'where', 'topic', 'place', 'event', 'missing', 'sort', ...days] as const;

/** What few readers narrow a list by; open when something of it is asked. */
export function AdvancedFields({ locale, query, choices }: Props) {
	const t = wordsIn(locale, 'Search');
	const any = { value: '', words: wordsIn(locale, 'List')('any') };
	const named = [
		{ name: 'topic', choices: choices.topics },
		{ name: 'place', choices: choices.places },
		{ name: 'event', choices: choices.events },
	] as const;
	const isOpen = advanced.some((name) => query[name]);
	return (
		<details className={styles.advanced} open={isOpen}>
			<summary>{t('advanced')}</summary>
			<div className={styles.advancedFields}>
				<TextField label={t('exact')} name="exact" value={query.exact} />
				<TextField label={t('none')} name="none" value={query.none} />
				<SelectField
					label={t('where')}
					name="where"
					value={query.where}
					choices={[{ value: '', words: t('whole') }, ...wheres.map((value) => ({ value, words: t(value) }))]}
				/>
				{named.map(({ name, choices: known }) =>
					known.length > 0 ? (
						<SelectField
							key={name}
							label={t(name)}
							name={name}
							value={query[name]}
							choices={[any, ...optionsOf(known, locale)]}
						/>
					) : null,
				)}
				<SelectField
					label={t('missing')}
					name="missing"
					value={query.missing}
					choices={[
						any,
						...locales.map((code) => ({
							value: code,
							words: localeFacts[code].ownName,
							lang: code === locale ? undefined : code,
						})),
					]}
				/>
				{days.map((name) => (
					<TextField key={name} type="date" label={t(name)} name={name} value={query[name]} />
				))}
				<SelectField
					label={t('sort')}
					name="sort"
					value={query.sort}
					choices={[
						{ value: '', words: t('byDefault') },
						{ value: 'relevance', words: t('byRelevance') },
						{ value: 'date', words: t('byDate') },
					]}
				/>
			</div>
		</details>
	);
}

/** People, topics, places or events to choose from, with how many statements each has. */
export function optionsOf(choices: readonly NamedChoice[], locale: Locale) {
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	return choices.map(({ ref, name, count }) => ({
		value: ref,
		words: `${name.text} (${dates.number(count)})`,
		lang: name.lang === locale ? undefined : name.lang,
	}));
}
