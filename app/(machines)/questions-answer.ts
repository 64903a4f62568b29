import type { NextRequest } from 'next/server';
import { questionQueryOf, questionsAddressOf } from '@/app/[locale]/(site)/questions/question-query';
import { listQuestions } from '@/archive/questions/published';
import {
	questionEntry,
	questionedTexts,
	speakersOf,
	type ToldQuestion,
	writeQuestionsCsv,
} from '@/formats/lists/listed-question';
import { isLocale } from '@/i18n/locales';
import { type ListFormat, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { noAnswer, publisher } from './machine-answer';
import { pageAnswer, pageSize } from './page-answer';

/** The questions that the same parameters ask for as a page, a hundred at a time. */
export async function questionsAnswer(request: NextRequest, locale: string, format: ListFormat): Promise<Response> {
	if (!isLocale(locale)) return noAnswer(404);
	const query = questionQueryOf(locale, Object.fromEntries(request.nextUrl.searchParams));
	const { questions, next } = await listQuestions({ ...query, size: pageSize });
	const address = questionsAddressOf(query);
	const t = wordsIn(locale, 'Questions');
	const answered = (told: ToldQuestion) => {
		const names = speakersOf(told).join(', ');
		if (names) return t('answerBy', { names });
		return t(told.answers.length > 0 ? 'answer' : 'unanswered');
	};
	const entries =
		format === 'ics'
			? questionedTexts(questions, publisher(), locale)
			: questions.map((told) => questionEntry(told, publisher(), { locale, answered }));
	return pageAnswer(format, {
		locale,
		title: t('title'),
		page: paths.questions(locale, address),
		at: (turn) => paths.questionsList(locale, format, { ...address, ...turn }),
		turn: { after: query.after, before: query.before },
		next,
		entries,
		table: () => writeQuestionsCsv(questions, publisher(), locale),
	});
}
