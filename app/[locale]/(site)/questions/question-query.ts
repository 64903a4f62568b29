import type { QuestionInput } from '@/archive/questions/published';
import type { Locale } from '@/i18n/locales';
import type { QuestionsAddress } from '@/i18n/paths';
import { type Asked, oneOf } from '../names/name-query';

/** Reads the query string of the list of questions. What it doesn't know it leaves out. */
export function questionQueryOf(locale: Locale, asked: Asked): QuestionInput {
	const year = oneOf(asked, 'year');
	return {
		locale,
		topic: oneOf(asked, 'topic'),
		speaker: oneOf(asked, 'speaker'),
		year: year && /^\d{1,4}$/.test(year) ? Number(year) : undefined,
		after: oneOf(asked, 'after'),
		before: oneOf(asked, 'before'),
	};
}

/** The address that asks for the same questions, from the first page. */
export function questionsAddressOf({ topic, speaker, year }: QuestionInput): QuestionsAddress {
	return { topic, speaker, year };
}
