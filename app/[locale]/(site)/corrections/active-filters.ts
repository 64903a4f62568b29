import type { CorrectionInput } from '@/archive/corrections/published';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import type { ActiveFilter } from '../found/found-head';
import { correctionsAddressOf } from './correction-query';

/** What narrows the list of corrections. */
export function activeFilters(locale: Locale, query: CorrectionInput): ActiveFilter[] {
	const t = wordsIn(locale);
	const address = correctionsAddressOf(query);
	const { language, changeClass } = query;
	return [
		{ name: 'language', words: language && t(`Common.inLanguage.${language}`) },
		{ name: 'class', words: changeClass && t(`Statement.change.${changeClass}`) },
	].flatMap(({ name, words }) =>
		words ? [{ words, without: paths.corrections(locale, { ...address, [name]: undefined }) }] : [],
	);
}
