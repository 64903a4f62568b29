import type { ListedQuestion } from '@/archive/questions/published';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { QuestionItem } from '../questions/question-item';
import styles from './names.module.css';

interface Props {
	locale: Locale;
	/** The ref of who answered. */
	person: string;
	questions: ListedQuestion[];
}

/** The questions that a person answered last, in the reader's language. */
export function Answers({ locale, person, questions }: Props) {
	const t = wordsIn(locale, 'Questions');
	return (
		<section aria-labelledby="answers" className={styles.answers}>
			<div className={styles.summary}>
				<h2 id="answers">{t('given')}</h2>
				<a className="screen" href={paths.questions(locale, { speaker: person })}>
					{t('all')}
				</a>
			</div>
			{questions.map((listed) => (
				<QuestionItem key={`${listed.ref} ${listed.key}`} locale={locale} listed={listed} />
			))}
		</section>
	);
}
