import type { WaitingFacts } from '@/archive/statements/desk-facts-request';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import forms from '../../forms.module.css';
import { RenewField } from '../../renew-field';
import { confirmFactsAction, declineFactsAction, takeBackFactsAction } from './facts/actions';

interface Props {
	locale: Locale;
	statementRef: string;
	waiting: WaitingFacts;
}

/** A second person confirms or declines; who asked takes it back, or confirms it, too, where nobody else could. */
export function FactsDecisionForms({ locale, statementRef, waiting }: Props) {
	const t = wordsIn(locale, 'FactsRequest');
	const identity = (
		<>
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="ref" value={statementRef} />
			<input type="hidden" name="requestId" value={waiting.id} />
		</>
	);
	return (
		<>
			{waiting.mayDecide && !waiting.isStale ? (
				<form action={confirmFactsAction}>
					{identity}
					<button type="submit" className={forms.plain}>
						{t('confirm')}
					</button>
				</form>
			) : null}
			{waiting.mayConfirmAlone && !waiting.isStale ? (
				<details>
					<summary>{t('alone')}</summary>
					<form action={confirmFactsAction} className={forms.form}>
						{identity}
						<p className={forms.hint}>{t('aloneIntro')}</p>
						<Words name="reason" label={t('reason')} />
						<RenewField locale={locale} />
						<button type="submit" className={forms.plain}>
							{t('confirm')}
						</button>
					</form>
				</details>
			) : null}
			{waiting.mayDecide ? (
				<details>
					<summary>{t('decline')}</summary>
					<form action={declineFactsAction} className={forms.form}>
						{identity}
						<Words name="note" label={t('note')} />
						<button type="submit" className={forms.plain}>
							{t('decline')}
						</button>
					</form>
				</details>
			) : null}
			{waiting.isOwn ? (
				<form action={takeBackFactsAction}>
					{identity}
					<button type="submit" className={forms.plain}>
						{t('takeBack')}
					</button>
				</form>
			) : null}
		</>
	);
}

function Words({ name, label }: { name: string; label: string }) {
	return (
		<div className={forms.field}>
			<label htmlFor={`facts-${name}`}>{label}</label>
			<textarea id={`facts-${name}`} name={name} rows={2} required />
		</div>
	);
}
