import { useTranslations } from 'next-intl';
import type { DeskNamePage, DeskOffice } from '@/archive/labels/desk';
import { bestLabel } from '@/archive/labels/label';
import { type Locale, locales } from '@/i18n/locales';
import forms from '../../../forms.module.css';
import { languageName } from '../../../language-name';
import { keepOfficeAction } from '../../actions';

/** A form an office, folded away, and one for a new office. */
export function OfficeForms({ locale, page }: { locale: Locale; page: DeskNamePage }) {
	const t = useTranslations('DeskNames');
	return (
		<section>
			<h2>{t('offices')}</h2>
			{page.offices.map((office) => {
				const name = bestLabel(office.labels, locale);
				return (
					<details key={office.id}>
						<summary>
							<span lang={name?.lang}>{name?.text}</span> {heldWords(office)}
						</summary>
						<OfficeForm locale={locale} person={page.ref} office={office} />
					</details>
				);
			})}
			<details>
				<summary>{t('newOffice')}</summary>
				<OfficeForm locale={locale} person={page.ref} office={{ id: '', from: null, to: null, labels: {} }} />
			</details>
		</section>
	);
}

function heldWords({ from, to }: DeskOffice): string {
	return from || to ? `${from ?? '…'} – ${to ?? '…'}` : '';
}

function OfficeForm({ locale, person, office }: { locale: Locale; person: string; office: DeskOffice }) {
	const t = useTranslations('DeskNames');
	const id = (name: string) => `${name}-${office.id || 'new'}`;
	return (
		<form action={keepOfficeAction} className={forms.form}>
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="noun" value="person" />
			<input type="hidden" name="ref" value={person} />
			<input type="hidden" name="officeId" value={office.id} />
			<div className={forms.row}>
				{locales.map((language) => (
					<div key={language} className={forms.field}>
						<label htmlFor={id(language)}>{languageName(locale, language)}</label>
						<input
							id={id(language)}
							name={`label-${language}`}
							lang={language}
							maxLength={200}
							defaultValue={office.labels[language] ?? ''}
						/>
					</div>
				))}
			</div>
			<div className={forms.row}>
				{(['from', 'to'] as const).map((end) => (
					<div key={end} className={forms.field}>
						<label htmlFor={id(end)}>{t(end)}</label>
						<input id={id(end)} name={end} type="date" defaultValue={office[end] ?? ''} />
					</div>
				))}
			</div>
			<div className={forms.buttons}>
				<button type="submit" className={forms.main}>
					{t('saveOffice')}
				</button>
			</div>
		</form>
	);
}
