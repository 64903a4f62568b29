import { useTranslations } from 'next-intl';
import type { MemberPage } from '@/archive/members/list-members';
import type { Locale } from '@/i18n/locales';
import forms from '../../forms.module.css';
import { deactivateMemberAction, reactivateMemberAction, resetSecondFactorAction } from '../actions';
import { MemberFields } from './grants';

/** Shuts a member out, or lets them in again; says first what that means. */
export function StandingForm({ locale, member }: { locale: Locale; member: MemberPage }) {
	const t = useTranslations('Members');
	const isOut = member.deactivatedAt !== null;
	return (
		<>
			<h2>{t(isOut ? 'reactivate' : 'deactivate')}</h2>
			<form action={isOut ? reactivateMemberAction : deactivateMemberAction} className={forms.form}>
				<MemberFields locale={locale} member={member} />
				<p className={forms.hint}>{t(isOut ? 'reactivateIntro' : 'deactivateIntro')}</p>
				{member.scheduled > 0 ? <p>{t('scheduled', { count: member.scheduled })}</p> : null}
				<div className={forms.buttons}>
					<button type="submit" className={forms.plain}>
						{t(isOut ? 'reactivate' : 'deactivate')}
					</button>
				</div>
			</form>
		</>
	);
}

/** Takes the second factor from a member who has lost it. Nothing where there is none. */
export function ResetFactorForm({ locale, member }: { locale: Locale; member: MemberPage }) {
	const t = useTranslations('Members');
	if (!member.hasSecondFactor) return null;
	return (
		<>
			<h2>{t('resetFactor')}</h2>
			<form action={resetSecondFactorAction} className={forms.form}>
				<MemberFields locale={locale} member={member} />
				<p className={forms.hint}>{t('resetFactorIntro')}</p>
				<div className={forms.buttons}>
					<button type="submit" className={forms.plain}>
						{t('resetFactor')}
					</button>
				</div>
			</form>
		</>
	);
}
