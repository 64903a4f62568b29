import { type Locale, locales } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import forms from '../../forms.module.css';
import { languageName } from '../../language-name';

/** A field for the reason in each language. */
export function Reasons({ locale, id }: { locale: Locale; id: string }) {
	const t = wordsIn(locale, 'Desk.statement');
	return locales.map((language) => (
		<div key={language} className={forms.field}>
			<label htmlFor={`${id}-${language}`}>{t('reasonIn', { language: languageName(locale, language) })}</label>
			<textarea id={`${id}-${language}`} name={`reason-${language}`} lang={language} rows={1} />
		</div>
	));
}
