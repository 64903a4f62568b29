import type { QuestionChoices, QuestionInput } from '@/archive/questions/published';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import type { ActiveFilter } from '../found/found-head';
import { questionsAddressOf } from './question-query';

/** What narrows the list of questions. */
export function activeFilters(locale: Locale, query: QuestionInput, choices: QuestionChoices): ActiveFilter[] {
	const address = questionsAddressOf(query);
	const named = (noun: 'topic' | 'speaker') => {
		const chosen = choices[`${noun}s`].find(({ ref }) => ref === query[noun])?.name;
		return { noun, words: query[noun] && (chosen?.text ?? query[noun]), lang: chosen?.lang };
	};
	return [named('topic'), named('speaker'), { noun: 'year', words: query.year?.toString() }].flatMap(
		({ noun, words, ...filter }) =>
			words ? [{ ...filter, words, without: paths.questions(locale, { ...address, [noun]: undefined }) }] : [],
	);
}
