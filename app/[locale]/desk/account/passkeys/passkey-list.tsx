import { useTranslations } from 'next-intl';
import type { ListedPasskey } from '@/auth/passkeys';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import forms from '../../forms.module.css';
import tables from '../../tables.module.css';
import { removePasskeyAction } from './actions';

/** The member's passkeys; each is forgotten by the password. */
export function PasskeyList({ locale, passkeys }: { locale: Locale; passkeys: ListedPasskey[] }) {
	const t = useTranslations('Passkeys');
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	if (passkeys.length === 0) return <p>{t('none')}</p>;
	return (
		<ul className={tables.entries}>
			{passkeys.map(({ id, name, addedAt }) => (
				<li key={id}>
					<div className={tables.breakable}>
						{name ?? t('unnamed')}
						<p className={forms.hint}>{t('added', { date: dates.dateTime(addedAt, { dateStyle: 'medium' }) })}</p>
					</div>
					<details>
						<summary>{t('remove')}</summary>
						<form action={removePasskeyAction} className={forms.form}>
							<input type="hidden" name="locale" value={locale} />
							<input type="hidden" name="passkeyId" value={id} />
							<div className={forms.field}>
								<label htmlFor={`password-${id}`}>{t('password')}</label>
								<input
									id={`password-${id}`}
									name="password"
									type="password"
									autoComplete="current-password"
									required
									maxLength={200}
								/>
							</div>
							<button type="submit" className={forms.plain}>
								{t('removeThis', { name: name ?? t('unnamed') })}
							</button>
						</form>
					</details>
				</li>
			))}
		</ul>
	);
}
