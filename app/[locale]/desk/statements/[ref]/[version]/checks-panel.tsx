import { getTranslations } from 'next-intl/server';
import { type DeskFindings, findFindings } from '@/archive/checks/desk';
import { type Finding, isOfForm } from '@/archive/checks/finding';
import type { Member } from '@/archive/members/member';
import type { DeskDraft } from '@/archive/statements/desk-draft';
import { mayEdit, mayPublish, mayReview } from '@/archive/statements/policy';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import { ActForm } from '../../../editor/act-form';
import forms from '../../../forms.module.css';
import { deskPaths } from '../../../paths';
import tables from '../../../tables.module.css';
import { waiveAction } from './actions';
import styles from './checks-panel.module.css';
import { DraftFields } from './draft-fields';

interface Props {
	locale: Locale;
	member: Member;
	draft: DeskDraft;
}

/** What the checks find in a text, and who answered for what. Of an original in which they find nothing there is nothing to say. */
export async function ChecksPanel({ locale, member, draft }: Props) {
	const t = await getTranslations({ locale, namespace: 'Checks' });
	const { open, notices, waived } = await findFindings(member, { draftId: draft.id });
	if (!draft.source && open.length + waived.length === 0) return null;
	const mayWaive = mayEdit(member, draft) || mayReview(member, draft) || mayPublish(member, draft);
	return (
		<section className={styles.checks} aria-labelledby="checks-title">
			<h2 id="checks-title">{t('title')}</h2>
			<p>{open.length > 0 ? t('open', { count: open.length }) : t('none')}</p>
			{open.length > 0 && mayWaive ? (
				<ActForm action={waiveAction} revision={draft.headRevisionId} className={forms.form}>
					<DraftFields locale={locale} draft={draft} />
					<ul className={tables.plain}>
						{open.map((finding) => (
							<li key={finding.id} className={styles.finding}>
								<input
									type="checkbox"
									id={`finding-${finding.id}`}
									name="finding"
									value={finding.id}
									aria-describedby={`finding-${finding.id}-words`}
								/>
								<label htmlFor={`finding-${finding.id}`}>{t(`kinds.${finding.check}`)}</label>
								<FoundWords locale={locale} finding={finding} draft={draft} />
							</li>
						))}
					</ul>
					<div className={forms.field}>
						<label htmlFor="waive-reason">{t('reason')}</label>
						<textarea id="waive-reason" name="reason" rows={2} required />
					</div>
					<button type="submit" className={forms.plain}>
						{t('waive')}
					</button>
				</ActForm>
			) : null}
			{notices.length > 0 ? (
				<>
					<p>{t('notices', { count: notices.length })}</p>
					<ul className={tables.plain}>
						{notices.map((finding) => (
							<li key={finding.id}>
								{t(`kinds.${finding.check}`)}
								<FoundWords locale={locale} finding={finding} draft={draft} />
							</li>
						))}
					</ul>
				</>
			) : null}
			<p className={forms.hint}>
				{t('ofText')} <a href={deskPaths.version(locale, draft.ref, draft.locale)}>{t('again')}</a>
			</p>
			<Waived locale={locale} draft={draft} waived={waived} />
		</section>
	);
}

interface FoundWordsProps {
	locale: Locale;
	finding: Finding;
	draft: DeskDraft;
}

async function FoundWords({ locale, finding, draft }: FoundWordsProps) {
	const t = await getTranslations({ locale, namespace: 'Checks' });
	const { id, check, key, missing, added, words } = finding;
	const isOfTerms = check === 'forbidden-term' || check === 'preferred-term';
	const values = (list: string[]) => list.join(' · ');
	return (
		<div id={`finding-${id}-words`} className={forms.hint}>
			{key === 'title' || key === 'lead' ? `${t(`${key}-row`)}: ` : null}
			{draft.source ? (
				<a
					href={key === 'title' || key === 'lead' ? `#${key}` : `#row-${key}`}
					lang={isOfForm(finding) ? draft.locale : draft.source.locale}
				>
					{words}
				</a>
			) : (
				<span lang={draft.locale}>{words}</span>
			)}
			{missing.length > 0 ? <div>{t(isOfTerms ? 'preferred' : 'missing', { values: values(missing) })}</div> : null}
			{added.length > 0 ? <div>{t(isOfTerms ? 'forbidden' : 'added', { values: values(added) })}</div> : null}
		</div>
	);
}

async function Waived({ locale, draft, waived }: { locale: Locale; draft: DeskDraft } & Pick<DeskFindings, 'waived'>) {
	if (waived.length === 0) return null;
	const t = await getTranslations({ locale, namespace: 'Checks' });
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	return (
		<details>
			<summary>{t('waived', { count: waived.length })}</summary>
			<ul className={tables.plain}>
				{waived.map((finding) => (
					<li key={finding.id}>
						{t(`kinds.${finding.check}`)}
						<FoundWords locale={locale} finding={finding} draft={draft} />
						{t('waivedBy', {
							by: finding.by,
							date: dates.dateTime(finding.at, { dateStyle: 'medium', timeStyle: 'short' }),
							reason: finding.reason,
						})}
					</li>
				))}
			</ul>
		</details>
	);
}
