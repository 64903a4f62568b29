import type { ListedQuestion } from '@/archive/questions/published';
import { excerptOf } from '@/formats/excerpt';
import { speakersOf } from '@/formats/lists/listed-question';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { SpokenDate } from '../spoken-date';
import styles from './questions.module.css';

/** As much of a question as a list shows, in characters. */
const beginning = 260;

/** One question: its beginning, who asked and who answered, when and in what text. Leads to its turn. */
export function QuestionItem({ locale, listed }: { locale: Locale; listed: ListedQuestion }) {
	const { ref, slug, key, title, question, asker, answers } = listed;
	const t = wordsIn(locale, 'Questions');
	const [first] = answers;
	const speakers = speakersOf(listed);
	return (
		<article className={styles.item}>
			<p className={styles.when}>
				<SpokenDate locale={locale} spoken={listed} />
			</p>
			<div>
				<h3>
					<a href={paths.statement(locale, { ref, slug }, key)}>
						{excerptOf({ lead: question, blocks: [] }, beginning)}
					</a>
				</h3>
				<p className={styles.who}>
					<span>{asker ? t('askedBy', { name: asker }) : t('question')}</span>
					{first ? (
						<a href={paths.statement(locale, { ref, slug }, first.key)}>
							{speakers.length ? t('answerBy', { names: speakers.join(', ') }) : t('answer')}
						</a>
					) : (
						<span>{t('unanswered')}</span>
					)}
					<a href={paths.statement(locale, { ref, slug })}>{title}</a>
				</p>
			</div>
		</article>
	);
}
