import type { QuestionChoices, QuestionInput } from '@/archive/questions/published';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { SelectField } from '@/ui/select-field';
import { langOf } from '../name-link';
import { NarrowForm } from '../narrow-form';

interface Props {
	locale: Locale;
	query: QuestionInput;
	choices: QuestionChoices;
}

/** Narrows the questions by topic, by who answered and by year, in one GET form. */
export function QuestionForm({ locale, query, choices }: Props) {
	const t = wordsIn(locale);
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const any = { value: '', words: t('List.any') };
	const named = (list: QuestionChoices['topics']) =>
		list.map(({ ref, name, count }) => ({
			value: ref,
			words: `${name.text} (${dates.number(count)})`,
			lang: langOf(name, locale),
		}));
	const years = choices.years.map(({ year, count }) => ({
		value: String(year),
		words: `${year} (${dates.number(count)})`,
	}));
	return (
		<NarrowForm locale={locale} action={paths.questions(locale)}>
			<SelectField
				label={t('Questions.topic')}
				name="topic"
				value={query.topic}
				choices={[any, ...named(choices.topics)]}
			/>
			<SelectField
				label={t('Questions.answeredBy')}
				name="speaker"
				value={query.speaker}
				choices={[any, ...named(choices.speakers)]}
			/>
			<SelectField label={t('List.year')} name="year" value={query.year?.toString()} choices={[any, ...years]} />
		</NarrowForm>
	);
}
