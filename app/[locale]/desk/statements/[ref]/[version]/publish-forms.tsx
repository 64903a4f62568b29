import { getTranslations } from 'next-intl/server';
import type { DeskDraft } from '@/archive/statements/desk-draft';
import { slugOf } from '@/archive/statements/slug';
import { changeClasses } from '@/archive/statements/statement';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { env } from '@/platform/env';
import { ActForm } from '../../../editor/act-form';
import { EffectOfPublishing } from '../../../effect';
import { Field } from '../../../facts-fields';
import forms from '../../../forms.module.css';
import { RenewField } from '../../../renew-field';
import { forcePublishAction, publishAction, scheduleAction } from './actions';
import { DraftFields } from './draft-fields';

interface Props {
	locale: Locale;
	draft: DeskDraft;
	mayPublish: boolean;
	mayForce: boolean;
}

/** Publishing, later publishing and publishing without approval; each says first which address changes and which do not. */
export async function PublishForms({ locale, draft, mayPublish, mayForce }: Props) {
	const t = await getTranslations({ locale, namespace: 'Desk.review' });
	const number = (draft.live?.number ?? 0) + 1;
	const preview = <Preview locale={locale} draft={draft} />;
	return (
		<>
			{draft.state === 'approved' && mayPublish ? (
				<ActForm action={publishAction} revision={draft.headRevisionId} className={forms.form}>
					<h2>{t('publishTitle', { number })}</h2>
					<DraftFields locale={locale} draft={draft} />
					{preview}
					<ChangeFields locale={locale} draft={draft} id="publish" />
					<button type="submit" className={forms.main}>
						{t('publish')}
					</button>
				</ActForm>
			) : null}
			{draft.state === 'approved' && mayPublish ? (
				<details>
					<summary>{t('scheduleTitle')}</summary>
					<ActForm action={scheduleAction} revision={draft.headRevisionId} className={forms.form}>
						<DraftFields locale={locale} draft={draft} />
						<ChangeFields locale={locale} draft={draft} id="schedule" />
						<div className={forms.row}>
							<Field name="date" label={t('date')} type="date" required />
							<Field name="time" label={t('time')} type="time" required />
						</div>
						<Field name="timeZone" label={t('zone')} value={env.DEFAULT_TIME_ZONE} required />
						<button type="submit" className={forms.plain}>
							{t('schedule')}
						</button>
					</ActForm>
				</details>
			) : null}
			{draft.state !== 'approved' && mayForce ? (
				<details>
					<summary>{t('force')}</summary>
					<ActForm action={forcePublishAction} revision={draft.headRevisionId} className={forms.form}>
						<DraftFields locale={locale} draft={draft} />
						<p className={forms.hint}>{t('forceIntro')}</p>
						{preview}
						<ChangeFields locale={locale} draft={draft} id="force" />
						<div className={forms.field}>
							<label htmlFor="reason">{t('reason')}</label>
							<textarea id="reason" name="reason" rows={2} required />
						</div>
						<RenewField locale={locale} />
						<button type="submit" className={forms.plain}>
							{t('force')}
						</button>
					</ActForm>
				</details>
			) : null}
		</>
	);
}

function Preview({ locale, draft }: { locale: Locale; draft: DeskDraft }) {
	return (
		<EffectOfPublishing
			locale={locale}
			statementRef={draft.ref}
			version={draft.locale}
			number={(draft.live?.number ?? 0) + 1}
			address={paths.statement(draft.locale, { ref: draft.ref, slug: slugOf(draft.text.title, draft.locale) })}
			others={draft.others}
		/>
	);
}

/** From the second edition on: what kind of change, and a note that readers see. */
async function ChangeFields({ locale, draft, id }: { locale: Locale; draft: DeskDraft; id: string }) {
	if (!draft.live) return null;
	const t = await getTranslations({ locale, namespace: 'Desk.review' });
	return (
		<>
			<div className={forms.field}>
				<label htmlFor={`${id}-class`}>{t('changeClass')}</label>
				<select id={`${id}-class`} name="changeClass" defaultValue={draft.changeClass ?? ''} required>
					<option value="">{t('choose')}</option>
					{changeClasses.map((name) => (
						<option key={name} value={name}>
							{t(`classes.${name}`)}
						</option>
					))}
				</select>
			</div>
			<div className={forms.field}>
				<label htmlFor={`${id}-note`}>{t('changeNote')}</label>
				<textarea
					id={`${id}-note`}
					name="changeNote"
					rows={2}
					lang={draft.locale}
					defaultValue={draft.changeNote ?? ''}
					required
				/>
			</div>
		</>
	);
}
