import { getTranslations } from 'next-intl/server';
import type { DeskReleasePage } from '@/archive/releases/desk';
import { changeClasses } from '@/archive/statements/statement';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import { Field } from '../../facts-fields';
import forms from '../../forms.module.css';
import { languageName } from '../../language-name';
import { RenewField } from '../../renew-field';
import {
	discardReleaseAction,
	publishReleaseAction,
	rollBackReleaseAction,
	scheduleReleaseAction,
	unscheduleReleaseAction,
} from '../actions';

interface Props {
	locale: Locale;
	release: DeskReleasePage;
}

/** What can be done with the release as a whole, in the state that it is in. */
export async function ReleaseForms({ locale, release }: Props) {
	const t = await getTranslations({ locale, namespace: 'Releases' });
	const review = await getTranslations({ locale, namespace: 'Desk.review' });
	const fields = <ReleaseFields locale={locale} release={release} />;
	const { state, parts } = release;
	const mayPublish = parts.length > 0 && parts.every((part) => part.mayPublish);
	return (
		<>
			{mayPublish && (state === 'open' || state === 'scheduled') ? (
				<form action={publishReleaseAction} className={forms.form}>
					{fields}
					<p className={forms.hint}>{t('publishIntro')}</p>
					<div className={forms.buttons}>
						<button type="submit" className={forms.main}>
							{t('publish')}
						</button>
					</div>
				</form>
			) : null}
			{mayPublish && state === 'open' ? (
				<details>
					<summary>{t('later')}</summary>
					<form action={scheduleReleaseAction} className={forms.form}>
						{fields}
						<div className={forms.row}>
							<Field name="date" label={review('date')} type="date" required />
							<Field name="time" label={review('time')} type="time" required />
						</div>
						<Field name="timeZone" label={review('zone')} value={env.DEFAULT_TIME_ZONE} required />
						<div className={forms.buttons}>
							<button type="submit" className={forms.plain}>
								{review('schedule')}
							</button>
						</div>
					</form>
				</details>
			) : null}
			{mayPublish && state === 'scheduled' ? (
				<form action={unscheduleReleaseAction}>
					{fields}
					<button type="submit" className={forms.plain}>
						{review('unschedule')}
					</button>
				</form>
			) : null}
			{state === 'open' ? (
				<details>
					<summary>{t('discard')}</summary>
					<form action={discardReleaseAction}>
						{fields}
						<p>{t('discardSure')}</p>
						<button type="submit" className={forms.plain}>
							{t('discard')}
						</button>
					</form>
				</details>
			) : null}
			{state === 'published' && mayPublish ? <RollBackForm locale={locale} release={release} /> : null}
		</>
	);
}

function ReleaseFields({ locale, release }: Props) {
	return (
		<>
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="releaseId" value={release.id} />
		</>
	);
}

async function RollBackForm({ locale, release }: Props) {
	const t = await getTranslations({ locale, namespace: 'Releases' });
	const review = await getTranslations({ locale, namespace: 'Desk.review' });
	const words = await getTranslations({ locale, namespace: 'Desk.statement' });
	const languages = [...new Set(release.parts.map((part) => part.locale))];
	return (
		<details>
			<summary>{t('rollBack')}</summary>
			<form action={rollBackReleaseAction} className={forms.form}>
				<ReleaseFields locale={locale} release={release} />
				<p className={forms.hint}>{t('rollBackIntro')}</p>
				{languages.map((language) => (
					<div key={language} className={forms.field}>
						<label htmlFor={`back-${language}`}>
							{words('reasonIn', { language: languageName(locale, language) })}
						</label>
						<textarea id={`back-${language}`} name={`reason-${language}`} lang={language} rows={1} required />
					</div>
				))}
				<div className={forms.field}>
					<label htmlFor="back-class">{review('changeClass')}</label>
					<select id="back-class" name="changeClass" defaultValue="factual">
						{changeClasses.map((one) => (
							<option key={one} value={one}>
								{review(`classes.${one}`)}
							</option>
						))}
					</select>
				</div>
				<RenewField locale={locale} />
				<div className={forms.buttons}>
					<button type="submit" className={forms.plain}>
						{t('rollBack')}
					</button>
				</div>
			</form>
		</details>
	);
}
