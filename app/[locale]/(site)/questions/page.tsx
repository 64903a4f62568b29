import type { Metadata } from 'next';
import { listQuestionChoices, listQuestions } from '@/archive/questions/published';
import { sitePageMetadata } from '@/formats/page-metadata';
import { datesIn } from '@/i18n/dates';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { everyLanguage } from '../every-language';
import { FoundHead } from '../found/found-head';
import { Frame } from '../frame';
import type { Asked } from '../names/name-query';
import { PageTurns } from '../page-turns';
import { ListFormats } from '../statements/list-formats';
import { activeFilters } from './active-filters';
import { QuestionForm } from './question-form';
import { QuestionItem } from './question-item';
import { questionQueryOf, questionsAddressOf } from './question-query';
import styles from './questions.module.css';

interface Props {
	params: Promise<{ locale: string }>;
	searchParams: Promise<Asked>;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const locale = await localeOf(params);
	const t = wordsIn(locale, 'Questions');
	if (Object.keys(await searchParams).length) {
		return { title: t('title'), robots: { index: false, follow: true } };
	}
	const page = {
		locale,
		address: '/questions',
		title: t('title'),
		description: t('description', { name: env.PUBLISHER_NAME }),
		feeds: { atom: paths.questionsList(locale, 'atom'), json: paths.questionsList(locale, 'json') },
	};
	return sitePageMetadata(page, { name: env.PUBLISHER_NAME, publicUrl: env.PUBLIC_URL });
}

/** What was asked in press conferences and interviews that can be read in the reader's language. */
export default async function QuestionsPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const query = questionQueryOf(locale, await searchParams);
	const [{ questions, count, countIsCapped, previous, next }, choices] = await Promise.all([
		listQuestions(query),
		listQuestionChoices({ locale }),
	]);
	const t = wordsIn(locale, 'Questions');
	const address = questionsAddressOf(query);
	const number = datesIn(locale, env.DEFAULT_TIME_ZONE).number(count);
	return (
		<Frame locale={locale} addresses={everyLanguage((other) => paths.questions(other, address))}>
			<h1 className={styles.title}>{t('title')}</h1>
			<p className={styles.lead}>{t('description', { name: env.PUBLISHER_NAME })}</p>
			<QuestionForm locale={locale} query={query} choices={choices} />
			<section aria-labelledby="found" className={styles.found}>
				<FoundHead
					locale={locale}
					count={t(countIsCapped && count > 0 ? 'atLeast' : 'count', { count, number })}
					filters={activeFilters(locale, query, choices)}
					all={paths.questions(locale)}
				/>
				{questions.map((listed) => (
					<QuestionItem key={`${listed.ref} ${listed.key}`} locale={locale} listed={listed} />
				))}
				{questions.length === 0 ? <p className={styles.empty}>{t('empty')}</p> : null}
				<PageTurns
					locale={locale}
					previous={previous && paths.questions(locale, { ...address, before: previous })}
					next={next && paths.questions(locale, { ...address, after: next })}
				/>
				<ListFormats locale={locale} addressOf={(format) => paths.questionsList(locale, format, address)} />
			</section>
		</Frame>
	);
}
