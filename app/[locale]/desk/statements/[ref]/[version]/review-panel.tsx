import { getTranslations } from 'next-intl/server';
import type { DeskComment } from '@/archive/comments/desk';
import type { Member } from '@/archive/members/member';
import type { DeskDraft } from '@/archive/statements/desk-draft';
import { mayApprove, mayDiscard, mayEdit, mayForcePublish, mayPublish, mayReview } from '@/archive/statements/policy';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import { ActForm } from '../../../editor/act-form';
import forms from '../../../forms.module.css';
import tables from '../../../tables.module.css';
import {
	approveAction,
	discardAction,
	recallAction,
	requestChangesAction,
	submitAction,
	unscheduleAction,
} from './actions';
import { DraftFields } from './draft-fields';
import { PreviewLine } from './preview-line';
import { PublishForms } from './publish-forms';
import styles from './review-panel.module.css';

export interface ReviewProps {
	locale: Locale;
	member: Member;
	draft: DeskDraft;
	comments: DeskComment[];
}

/** The draft's state and what this member may do with it; what is refused anyway isn't shown. */
export async function ReviewPanel({ locale, member, draft, comments }: ReviewProps) {
	const t = await getTranslations({ locale, namespace: 'Desk.review' });
	const c = await getTranslations({ locale, namespace: 'Comments' });
	const states = await getTranslations({ locale, namespace: 'Desk.states' });
	const dates = datesIn(locale, draft.scheduledZone ?? env.DEFAULT_TIME_ZONE);
	const when = (date: Date) => dates.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' });
	const fields = <DraftFields locale={locale} draft={draft} />;
	const open = comments.filter(({ isOpen }) => isOpen).length;
	const inReview = draft.state === 'in-review';
	const reviewing = inReview && mayReview(member, draft);
	return (
		<div className={styles.panel}>
			<h2>{t('title')}</h2>
			<p>
				{t('state')}:{' '}
				<strong className={tables.state} data-state={draft.state}>
					{states(draft.state)}
				</strong>
			</p>
			<p className={forms.hint}>{t('updated', { date: when(draft.updatedAt) })}</p>
			{draft.scheduledFor ? (
				<p>{t('scheduledFor', { date: when(draft.scheduledFor), zone: draft.scheduledZone ?? '' })}</p>
			) : null}
			<PreviewLine locale={locale} draft={draft} />
			{draft.state === 'draft' && mayEdit(member, draft) ? (
				<ActForm action={submitAction} revision={draft.headRevisionId}>
					{fields}
					<button type="submit" className={forms.main}>
						{t('submit')}
					</button>
				</ActForm>
			) : null}
			{reviewing && mayApprove(member, draft, draft.contributors) ? (
				<ActForm action={approveAction} revision={draft.headRevisionId}>
					{fields}
					<p className={forms.hint}>{t('approveIntro')}</p>
					{open > 0 ? (
						<p>
							<input type="checkbox" id="leavingOpen" name="leavingOpen" value="yes" required />{' '}
							<label htmlFor="leavingOpen">{c('leaveOpen', { count: open })}</label>
						</p>
					) : null}
					<button type="submit" className={forms.main}>
						{t('approve')}
					</button>
				</ActForm>
			) : null}
			{reviewing && !mayApprove(member, draft, draft.contributors) ? (
				<p className={forms.hint}>{t('nobodyElse')}</p>
			) : null}
			{(inReview || draft.state === 'approved') && (mayReview(member, draft) || mayPublish(member, draft)) ? (
				<ActForm action={requestChangesAction} revision={draft.headRevisionId} className={forms.form}>
					{fields}
					<div className={forms.field}>
						<label htmlFor="note">{t('note')}</label>
						<textarea id="note" name="note" rows={2} required={open === 0} />
					</div>
					{open > 0 ? <p className={forms.hint}>{c('carried', { count: open })}</p> : null}
					<button type="submit" className={forms.plain}>
						{t('requestChanges')}
					</button>
				</ActForm>
			) : null}
			<PublishForms
				locale={locale}
				draft={draft}
				mayPublish={mayPublish(member, draft)}
				mayForce={mayForcePublish(member, draft)}
			/>
			{draft.state === 'scheduled' && mayPublish(member, draft) ? (
				<ActForm action={unscheduleAction} revision={draft.headRevisionId}>
					{fields}
					<button type="submit" className={forms.plain}>
						{t('unschedule')}
					</button>
				</ActForm>
			) : null}
			{draft.state !== 'draft' && (mayEdit(member, draft) || mayPublish(member, draft)) ? (
				<ActForm action={recallAction} revision={draft.headRevisionId}>
					{fields}
					<button type="submit" className={forms.plain}>
						{t('recall')}
					</button>
				</ActForm>
			) : null}
			{mayDiscard(member, draft) ? (
				<details>
					<summary>{t('discard')}</summary>
					<form action={discardAction}>
						{fields}
						<input type="hidden" name="revisionId" value={draft.headRevisionId} />
						<p>{t('discardSure')}</p>
						<button type="submit" className={forms.plain}>
							{t('discard')}
						</button>
					</form>
				</details>
			) : null}
		</div>
	);
}
