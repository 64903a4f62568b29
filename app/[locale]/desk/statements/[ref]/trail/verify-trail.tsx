'use client';

import { useTranslations } from 'next-intl';
import { startTransition, useActionState, useEffect, useRef } from 'react';
import type { Locale } from '@/i18n/locales';
import forms from '../../../forms.module.css';
import { verifyTrailAction } from './actions';

/** Computes the whole trail again, part by part; without script each part is a press of the button. */
export function VerifyTrail({ locale, statementRef }: { locale: Locale; statementRef: string }) {
	const t = useTranslations('TrailPage');
	const [found, check, isChecking] = useActionState(verifyTrailAction, null);
	const form = useRef<HTMLFormElement>(null);
	const goesOn = found !== null && !found.isEnd && found.brokenAt === null;
	useEffect(() => {
		if (goesOn && found && form.current) {
			const next = new FormData(form.current);
			startTransition(() => check(next));
		}
	}, [goesOn, found, check]);
	return (
		<form ref={form} action={check}>
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="ref" value={statementRef} />
			<input type="hidden" name="after" value={goesOn ? found.upTo : 0} readOnly />
			<p>
				<button type="submit" className={forms.plain} disabled={isChecking}>
					{goesOn ? t('goOn') : t('verify')}
				</button>
			</p>
			<div role="status">
				{found?.brokenAt ? (
					<p className={forms.refused}>{t('broken', { number: found.brokenAt })}</p>
				) : goesOn ? (
					<p>{t('soFar', { count: found.upTo, of: found.of })}</p>
				) : found ? (
					<div className={forms.done}>
						<p>
							<strong>{t('whole', { count: found.upTo })}</strong>
						</p>
						<p>
							{t('head')}: <code>{found.head}</code>
						</p>
					</div>
				) : null}
			</div>
		</form>
	);
}
