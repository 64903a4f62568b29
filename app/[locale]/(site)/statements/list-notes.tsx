import { type FilterChoices, facetNouns, type ListInput, type StatementList } from '@/archive/search/published';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import styles from './list.module.css';
import type { FilterName, leftOutOf } from './list-query';

interface Props {
	locale: Locale;
	query: ListInput;
	leftOut: ReturnType<typeof leftOutOf>;
	choices: FilterChoices;
	list: StatementList;
}

/** What a reader has to know of how the list came about: what was not understood, whom nobody knows, on which day it stood so. */
export function ListNotes({ locale, query, leftOut: { senseless, toCome }, choices, list }: Props) {
	const t = wordsIn(locale);
	const written = (day: string) => datesIn(locale, 'UTC').dateTime(new Date(day), { dateStyle: 'long' });
	const nameless = facetNouns.flatMap((noun) => {
		const value = query[noun];
		return value && !choices[`${noun}s`].some(({ ref }) => ref === value) ? [{ noun, value }] : [];
	});
	const filters = senseless.map(({ name, value }) => `${labelOf(locale, name)} ${t('List.quoted', { query: value })}`);
	const inLanguage = list.passedOverIn && t(`Common.inLanguage.${list.passedOverIn}`);
	const notes = [
		...(filters.length > 0 ? [t('Search.notUnderstood', { filters: filters.join(', ') })] : []),
		...nameless.map(({ noun, value }) => t('Search.nameless', { noun, value })),
		...(toCome ? [t('Search.toCome', { date: written(toCome) })] : []),
		...(query.asOf ? [t('Search.asOfNote', { date: written(query.asOf) })] : []),
		...(inLanguage ? [t('Search.tooCommon', { inLanguage })] : []),
	];
	return notes.map((note) => (
		<p key={note} className={styles.note}>
			{note}
		</p>
	));
}

function labelOf(locale: Locale, name: FilterName): string {
	const t = wordsIn(locale);
	if (name === 'kind' || name === 'year' || name === 'language' || name === 'speaker') return t(`List.${name}`);
	return t(`Search.${name}`);
}
