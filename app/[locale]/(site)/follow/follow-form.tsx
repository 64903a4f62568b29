import { type Followed, parametersFor, usualLanguages } from '@/archive/following/follow';
import { type Locale, localeFacts, locales } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { Notice } from '@/ui/notice';
import styles from './follow.module.css';

interface Props {
	locale: Locale;
	followed: Followed;
	/** The language of the texts that is chosen first, where it isn't the page's. */
	language?: Locale;
	problem?: string;
}

const problems = ['address', 'languages', 'gone'] as const;

/** The form that asks for a mail to confirm an address. */
export function FollowForm({ locale, followed, language, problem }: Props) {
	const t = wordsIn(locale, 'Following');
	const known = problems.find((one) => one === problem);
	const isOnce = followed.what === 'appearance';
	return (
		<section aria-labelledby="by-mail" className={`${styles.way} screen`}>
			<h2 id="by-mail">{t('mailTitle')}</h2>
			{known ? <Notice title={t(`problem.${known}`)}>{null}</Notice> : null}
			{followed.what === 'statement' ? <p>{t('statementIntro')}</p> : null}
			<p>{isOnce ? t('appearanceIntro') : t('mailIntro')}</p>
			<form method="post" action={paths.follow(locale)} className={styles.form}>
				{Object.entries(parametersFor(followed)).map(([name, value]) => (
					<input key={name} type="hidden" name={name} value={value} />
				))}
				<div className={styles.field}>
					<label htmlFor="address">{t('address')}</label>
					<input
						id="address"
						name="address"
						type="email"
						autoComplete="email"
						required
						maxLength={254}
						aria-invalid={known === 'address' ? true : undefined}
					/>
				</div>
				{isOnce ? (
					<input type="hidden" name="language" value={usualLanguages(followed, locale)[0]} />
				) : (
					<Choices locale={locale} followed={followed} language={language} />
				)}
				<div hidden>
					<label htmlFor="website">{t('trap')}</label>
					<input id="website" name="website" tabIndex={-1} autoComplete="off" />
				</div>
				<button type="submit">{t('submit')}</button>
			</form>
		</section>
	);
}

function Choices({ locale, followed, language: chosen = locale }: Props) {
	const t = wordsIn(locale, 'Following');
	const usual = usualLanguages(followed, chosen);
	return (
		<>
			<fieldset className={styles.choices}>
				<legend>{t('languages')}</legend>
				{locales.map((language) => (
					<label key={language}>
						<input type="checkbox" name="language" value={language} defaultChecked={usual.includes(language)} />{' '}
						<span lang={language}>{localeFacts[language].ownName}</span>
					</label>
				))}
			</fieldset>
			<fieldset className={styles.choices}>
				<legend>{t('cadence')}</legend>
				{(['each', 'daily'] as const).map((cadence) => (
					<label key={cadence}>
						<input type="radio" name="cadence" value={cadence} defaultChecked={cadence === 'each'} /> {t(cadence)}
					</label>
				))}
			</fieldset>
			<label className={styles.typos}>
				<input type="checkbox" name="typos" value="yes" /> {t('typos')}
			</label>
		</>
	);
}
