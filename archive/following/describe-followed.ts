import { datesIn } from '@/i18n/dates';
import { isLocale, type Locale, localeFacts } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { bestLabel, type Label } from '../labels/label';
import { wheres } from '../search/query';
import { kinds } from '../statements/statement';
import { type Followed, readSearch } from './follow';
import { type FollowedLabels, namesIn } from './labels-sql';

/** What is followed in words of the interface, around a name that may be in another language. */
export interface Described {
	before: string;
	name: Label | null;
	after: string;
}

/** What is followed, such as `Topic: Water`. */
export function describeFollowed(locale: Locale, followed: Followed, labels: FollowedLabels): Described {
	const t = wordsIn(locale, 'Following');
	const { what, target } = followed;
	if (what === 'everything') return { before: t('what.everything'), name: null, after: '' };
	const name = nameOf(locale, followed, labels);
	const language = target.split('.')[1];
	const words =
		what === 'appearance' && isLocale(language)
			? wordsIn(locale)('Following.what.appearance', {
					name: place,
					language: wordsIn(locale)(`Common.inLanguage.${language}`),
				})
			: t(`what.${what === 'appearance' ? 'statement' : what}`, { name: place });
	const [before = '', after = ''] = words.split(place);
	return { before, name, after };
}

/** The same as one line, with the languages of the texts where they are not part of it. */
export function describeInLine(
	locale: Locale,
	followed: Followed & { languages: readonly Locale[] },
	labels: FollowedLabels,
): string {
	const { before, name, after } = describeFollowed(locale, followed, labels);
	const line = before + (name?.text ?? '') + after;
	return followed.what === 'appearance' ? line : `${line} (${listLanguages(locale, followed.languages)})`;
}

/** Languages as in `in German and in English`. */
export function listLanguages(locale: Locale, languages: readonly Locale[]): string {
	const t = wordsIn(locale, 'Common');
	return new Intl.ListFormat(localeFacts[locale].tag).format(languages.map((language) => t(`inLanguage.${language}`)));
}

/** Stands in for the name while the words around it are written. */
const place = '\u0000';

function nameOf(locale: Locale, followed: Followed, labels: FollowedLabels): Label {
	if (followed.what !== 'search') {
		return bestLabel(labels.of(followed) ?? {}, locale) ?? { text: wordsIn(locale, 'Following')('gone'), lang: locale };
	}
	const t = wordsIn(locale);
	const search = readSearch(followed.target);
	const { q, exact, none, where, kind: asked, year, missing } = search;
	const kind = kinds.find((one) => one === asked);
	const names = namesIn(followed).map((one) => bestLabel(labels.of(one) ?? {}, locale)?.text);
	const parts = [
		q ? t('List.quoted', { query: q }) : null,
		exact ? t('List.quoted', { query: exact }) : null,
		none ? t('Search.before.none', { words: none }) : null,
		...wheres.map((known) => (known === where ? t(`Search.${known}`) : null)),
		kind ? t(`Kinds.${kind}`) : null,
		year,
		...names,
		isLocale(missing) ? t(`Search.missingIn.${missing}`) : null,
		...days.map((name) => search[name] && t(`Search.before.${name}`, { day: dayIn(locale, search[name]) })),
	];
	return { text: parts.filter(Boolean).join(', '), lang: locale };
}

const days = ['from', 'to', 'publishedFrom', 'publishedTo'] as const;

function dayIn(locale: Locale, day: string): string {
	return datesIn(locale, 'UTC').dateTime(new Date(day), { dateStyle: 'long' });
}
