'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import forms from '../../forms.module.css';
import { Refused } from '../../refused';
import { beginFactorAction, type EnrolState, finishFactorAction } from './actions';
import { BackupCodes } from './backup-codes';
import styles from './factor.module.css';
import { PasswordField } from './password-field';

/** Sets a second factor up: the password, then the picture to scan, then the first code. */
export function EnrolForm({ locale }: { locale: string }) {
	const t = useTranslations('Factor');
	const [{ reason, made }, action, pending] = useActionState(beginFactorAction, { reason: null, made: null });
	if (made) return <FirstCode locale={locale} made={made} />;
	return (
		<form action={action} className={forms.form}>
			<Refused reason={reason} />
			<input type="hidden" name="locale" value={locale} />
			<PasswordField />
			<div className={forms.buttons}>
				<button type="submit" className={forms.main} disabled={pending}>
					{t('begin')}
				</button>
			</div>
		</form>
	);
}

function FirstCode({ locale, made }: { locale: string; made: NonNullable<EnrolState['made']> }) {
	const t = useTranslations('Factor');
	const [{ reason }, action, pending] = useActionState(finishFactorAction, { reason: null });
	return (
		<form action={action} className={forms.form}>
			<Refused reason={reason} />
			<input type="hidden" name="locale" value={locale} />
			<p>{t('scan')}</p>
			{made.code ? (
				<svg role="img" viewBox={`0 0 ${made.code.size} ${made.code.size}`} className={styles.picture}>
					<title>{t('picture')}</title>
					<path d={made.code.path} />
				</svg>
			) : null}
			<p>
				{t('type')} <code className={styles.code}>{made.secret}</code> · <a href={made.uri}>{t('open')}</a>
			</p>
			<BackupCodes codes={made.backupCodes} />
			<div className={forms.field}>
				<label htmlFor="code">{t('firstCode')}</label>
				<input id="code" name="code" inputMode="numeric" autoComplete="one-time-code" required maxLength={10} />
			</div>
			<div className={forms.buttons}>
				<button type="submit" className={forms.main} disabled={pending}>
					{t('finish')}
				</button>
			</div>
		</form>
	);
}
