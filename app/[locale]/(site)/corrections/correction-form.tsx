import type { CorrectionInput } from '@/archive/corrections/published';
import { changeClasses } from '@/archive/statements/statement';
import { type Locale, localeFacts, locales } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { SelectField } from '@/ui/select-field';
import { NarrowForm } from '../narrow-form';

/** Narrows the corrections by language and class, in one GET form. */
export function CorrectionForm({ locale, query }: { locale: Locale; query: CorrectionInput }) {
	const t = wordsIn(locale);
	const any = { value: '', words: t('List.any') };
	const languages = locales.map((code) => ({ value: code, words: localeFacts[code].ownName, lang: code }));
	const classes = changeClasses.map((name) => ({ value: name, words: t(`Statement.change.${name}`) }));
	return (
		<NarrowForm locale={locale} action={paths.corrections(locale)}>
			<SelectField
				label={t('Corrections.language')}
				name="language"
				value={query.language}
				choices={[any, ...languages]}
			/>
			<SelectField label={t('Corrections.class')} name="class" value={query.changeClass} choices={[any, ...classes]} />
		</NarrowForm>
	);
}
