import type { FilterChoices } from '@/archive/search/published';
import { datesIn } from '@/i18n/dates';
import { type Locale, localeFacts } from '@/i18n/locales';
import { type ListAddress, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { browseWays } from './browse-ways';
import styles from './ways-in.module.css';

interface Props {
	locale: Locale;
	choices: FilterChoices;
}

interface Way {
	words: string;
	lang?: Locale;
	count: number;
	address: ListAddress;
}

const mostYears = 12;

export function WaysIn({ locale, choices }: Props) {
	const t = wordsIn(locale);
	const kinds = choices.kinds.map(({ kind, count }) => ({ words: t(`Kinds.many.${kind}`), count, address: { kind } }));
	const years = choices.years
		.slice(0, mostYears)
		.map(({ year, count }) => ({ words: String(year), count, address: { year } }));
	const languages = choices.languages.map((choice) => ({
		words: localeFacts[choice.locale].ownName,
		lang: choice.locale,
		count: choice.count,
		address: { language: choice.locale },
	}));
	return (
		<nav className={styles.ways} aria-label={t('Home.waysIn')}>
			<Browse locale={locale} />
			<Ways title={t('Home.byKind')} ways={kinds} locale={locale} />
			<Ways title={t('Home.byYear')} ways={years} locale={locale} />
			<Ways title={t('Home.byLanguage')} ways={languages} locale={locale} />
		</nav>
	);
}

function Browse({ locale }: { locale: Locale }) {
	return (
		<section>
			<h2>{wordsIn(locale, 'Browse')('menu')}</h2>
			<ul>
				{browseWays(locale).map(({ address, title }) => (
					<li key={address}>
						<a href={address}>{title}</a>
					</li>
				))}
			</ul>
		</section>
	);
}

function Ways({ title, ways, locale }: { title: string; ways: Way[]; locale: Locale }) {
	if (!ways.length) return null;
	const numbers = datesIn(locale, env.DEFAULT_TIME_ZONE);
	return (
		<section>
			<h2>{title}</h2>
			<ul>
				{ways.map((way) => (
					<li key={way.words}>
						<a href={paths.statements(locale, way.address)}>
							<span lang={way.lang === locale ? undefined : way.lang}>{way.words}</span>{' '}
							<span className={styles.count}>{numbers.number(way.count)}</span>
						</a>
					</li>
				))}
			</ul>
		</section>
	);
}
