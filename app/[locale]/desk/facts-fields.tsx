import { useTranslations } from 'next-intl';
import { type Locale, locales } from '@/i18n/locales';
import type { FactsWords } from './facts-words';
import forms from './forms.module.css';

interface Props {
	words: FactsWords;
	zones: string[];
}

/** The fields of what is true in every language, names in the original's; one more speaker than are named, at least three. */
export function FactsFields({ words, zones }: Props) {
	const t = useTranslations('Desk.facts');
	const rows = Math.max(3, words.speakers.length + 1);
	const numbers = Array.from({ length: rows }, (_, index) => index);
	return (
		<>
			<div className={forms.row}>
				<Field
					name="date"
					label={t('date')}
					hint={t('dateHint')}
					value={words.date}
					pattern="\d{4}(-\d{2}(-\d{2})?)?"
				/>
				<Field name="time" label={t('time')} hint={t('timeHint')} value={words.time} pattern="\d{2}:\d{2}" />
				<Field name="timeZone" label={t('zone')} value={words.timeZone} list="zones" required />
				<datalist id="zones">
					{zones.map((zone) => (
						<option key={zone} value={zone} />
					))}
				</datalist>
			</div>
			<div className={forms.row}>
				<Field name="place" label={t('place')} value={words.place} />
				<Field name="event" label={t('event')} value={words.event} />
			</div>
			<fieldset className={forms.field}>
				<legend>{t('speakers')}</legend>
				{numbers.map((index) => (
					<div className={forms.row} key={index}>
						<Field
							name={`speaker${index}`}
							label={t('speaker', { number: index + 1 })}
							value={words.speakers[index]?.name}
						/>
						<Field name={`office${index}`} label={t('office')} value={words.speakers[index]?.office} />
					</div>
				))}
			</fieldset>
			<Field name="topics" label={t('topics')} hint={t('topicsHint')} value={words.topics} />
			<p className={forms.hint}>{t('namesIn')}</p>
		</>
	);
}

interface FieldProps {
	name: string;
	label: string;
	hint?: string;
	value?: string;
	type?: string;
	list?: string;
	pattern?: string;
	required?: boolean;
}

export function Field({ name, label, hint, value = '', type = 'text', ...rest }: FieldProps) {
	return (
		<div className={forms.field}>
			<label htmlFor={name}>{label}</label>
			<input
				id={name}
				name={name}
				type={type}
				defaultValue={value}
				aria-describedby={hint ? `${name}-hint` : undefined}
				{...rest}
			/>
			{hint ? (
				<span id={`${name}-hint`} className={forms.hint}>
					{hint}
				</span>
			) : null}
		</div>
	);
}

export function LanguageChoice({
	name,
	label,
	value,
	names,
	offered = locales,
}: {
	name: string;
	label: string;
	value: Locale;
	names: Record<Locale, string>;
	/** What there is to choose from, besides what is chosen. */
	offered?: readonly Locale[];
}) {
	return (
		<div className={forms.field}>
			<label htmlFor={name}>{label}</label>
			<select id={name} name={name} defaultValue={value}>
				{locales
					.filter((locale) => locale === value || offered.includes(locale))
					.map((locale) => (
						<option key={locale} value={locale}>
							{names[locale]}
						</option>
					))}
			</select>
		</div>
	);
}
