import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { BulkVerb } from '@/archive/bulk/bulk-act';
import type { Member } from '@/archive/members/member';
import { listReleases } from '@/archive/releases/desk';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import { Field } from '../facts-fields';
import forms from '../forms.module.css';

/** A button for each act: it says which one the form is sent for. */
export function ActButtons({ acts }: { acts: BulkVerb[] }) {
	const t = useTranslations('Bulk');
	return (
		<div className={forms.buttons}>
			{acts.map((act) => (
				<button key={act} type="submit" name="act" value={act} className={forms.plain}>
					{t(`try.${act}`)}
				</button>
			))}
		</div>
	);
}

/** What publishers do with drafts. */
export async function DraftActs({ locale, member }: { locale: Locale; member: Member }) {
	const t = await getTranslations({ locale, namespace: 'Bulk' });
	const review = await getTranslations({ locale, namespace: 'Desk.review' });
	const { releases } = await listReleases(member);
	const open = releases.filter(({ state }) => state === 'open');
	return (
		<>
			<ActButtons acts={['publish', 'unschedule']} />
			<details>
				<summary>{t('acts.schedule')}</summary>
				<div className={forms.row}>
					<Field name="date" label={review('date')} type="date" />
					<Field name="time" label={review('time')} type="time" />
					<Field name="timeZone" label={review('zone')} value={env.DEFAULT_TIME_ZONE} />
				</div>
				<ActButtons acts={['schedule']} />
			</details>
			{open.length > 0 ? (
				<details>
					<summary>{t('acts.add-to-release')}</summary>
					<div className={forms.field}>
						<label htmlFor="releaseId">{t('release')}</label>
						<select id="releaseId" name="releaseId">
							{open.map(({ id, name }) => (
								<option key={id} value={id}>
									{name}
								</option>
							))}
						</select>
					</div>
					<ActButtons acts={['add-to-release']} />
				</details>
			) : null}
		</>
	);
}

export function TopicActs() {
	const t = useTranslations('Bulk');
	return (
		<>
			<Field name="bulkTopic" label={t('topic')} hint={t('topicHint')} />
			<ActButtons acts={['add-topic', 'remove-topic']} />
		</>
	);
}

export function QueueActs() {
	const t = useTranslations('Bulk');
	const queue = useTranslations('Queue');
	return (
		<>
			<div className={forms.field}>
				<label htmlFor="bulkReason">{queue('reason')}</label>
				<textarea id="bulkReason" name="bulkReason" rows={2} maxLength={2000} aria-describedby="bulkReason-hint" />
				<span id="bulkReason-hint" className={forms.hint}>
					{queue('decideHint')} {t('reasonHint')}
				</span>
			</div>
			<ActButtons acts={['decide-against']} />
		</>
	);
}
