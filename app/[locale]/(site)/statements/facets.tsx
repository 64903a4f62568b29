import { type FacetCount, facetValuesAtMost, type ListInput, type StatementList } from '@/archive/search/published';
import { kinds } from '@/archive/statements/statement';
import { datesIn } from '@/i18n/dates';
import { isLocale, type Locale } from '@/i18n/locales';
import { type ListAddress, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import styles from './list.module.css';
import { addressOf } from './list-query';

interface Props {
	locale: Locale;
	query: ListInput;
	list: StatementList;
}

/** So many values of a facet are seen at once; the others unfold. */
const atOnce = 8;

const names = ['kind', 'language', 'year', 'speaker', 'topic', 'place', 'event'] as const;

/** What the results of a search can be narrowed by, each with how many would be left. */
export function Facets({ locale, query, list }: Props) {
	const t = wordsIn(locale);
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const groups = names
		.filter((name) => query[name] === undefined)
		.map((name) => ({ name, values: list.facets.filter((facet) => facet.name === name) }))
		.filter(({ values: [only, ...others] }) => only && (others.length > 0 || only.count < list.count));
	if (groups.length === 0) return null;
	const address = addressOf(query);
	const titles = {
		...{ kind: t('List.kind'), year: t('List.year'), language: t('List.language'), speaker: t('List.speaker') },
		...{ topic: t('Search.topic'), place: t('Search.place'), event: t('Search.event') },
	};
	return (
		<details className={`${styles.facets} screen`}>
			<summary>{t('Search.narrow')}</summary>
			{list.countIsCapped ? <p>{t('Search.narrowNote', { number: dates.number(list.count) })}</p> : null}
			<dl>
				{groups.map(({ name, values }) => (
					<div key={name}>
						<dt>{titles[name]}</dt>
						{values.slice(0, atOnce).map((facet) => (
							<dd key={facet.value}>
								<Choice locale={locale} address={address} facet={facet} />
							</dd>
						))}
						{values.length > atOnce ? (
							<dd>
								<details>
									<summary>{t('Search.moreChoices', { number: dates.number(values.length - atOnce) })}</summary>
									<ul>
										{values.slice(atOnce).map((facet) => (
											<li key={facet.value}>
												<Choice locale={locale} address={address} facet={facet} />
											</li>
										))}
									</ul>
									{values.length >= facetValuesAtMost ? (
										<p>{t('Search.choicesNote', { number: dates.number(values.length) })}</p>
									) : null}
								</details>
							</dd>
						) : null}
					</div>
				))}
			</dl>
		</details>
	);
}

function Choice({ locale, address, facet }: { locale: Locale; address: ListAddress; facet: FacetCount }) {
	const { text, lang } = wordsOf(locale, facet);
	return (
		<>
			<a href={paths.statements(locale, { ...address, [facet.name]: facet.value })}>
				<span lang={lang}>{text}</span>
			</a>{' '}
			<span>{datesIn(locale, env.DEFAULT_TIME_ZONE).number(facet.count)}</span>
		</>
	);
}

function wordsOf(locale: Locale, { name, value, label }: FacetCount): { text: string; lang?: Locale } {
	const t = wordsIn(locale);
	const kind = name === 'kind' && kinds.find((known) => known === value);
	if (kind) return { text: t(`Kinds.${kind}`) };
	if (name === 'language' && isLocale(value)) return { text: t(`Common.language.${value}`) };
	return { text: label?.text ?? value, lang: label && label.lang !== locale ? label.lang : undefined };
}
