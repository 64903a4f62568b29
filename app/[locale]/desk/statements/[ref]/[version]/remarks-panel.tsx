import { getTranslations } from 'next-intl/server';
import type { DeskDraft } from '@/archive/statements/desk-draft';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import forms from '../../../forms.module.css';
import tables from '../../../tables.module.css';
import { ChecksPanel } from './checks-panel';
import { CommentsPanel } from './comments/comments-panel';
import type { ReviewProps } from './review-panel';
import styles from './review-panel.module.css';

/** What was found in the draft and said about it: by the checks, in comments and in the notes it came back with. */
export function RemarksPanel({ locale, member, draft, comments }: ReviewProps) {
	return (
		<div className={styles.panel}>
			<ChecksPanel locale={locale} member={member} draft={draft} />
			<CommentsPanel locale={locale} member={member} draft={draft} comments={comments} />
			<Notes locale={locale} draft={draft} />
		</div>
	);
}

async function Notes({ locale, draft }: { locale: Locale; draft: DeskDraft }) {
	if (draft.notes.length === 0) return null;
	const t = await getTranslations({ locale, namespace: 'Desk.review' });
	const c = await getTranslations({ locale, namespace: 'Comments' });
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	return (
		<section>
			<h2>{t('notes')}</h2>
			<ul className={tables.plain}>
				{draft.notes.map((note) => (
					<li key={`${note.writtenAt.getTime()} ${note.by}`}>
						<p className={forms.hint}>
							{t('noteBy', {
								by: note.by,
								date: dates.dateTime(note.writtenAt, { dateStyle: 'medium', timeStyle: 'short' }),
							})}
						</p>
						{note.note ? <p>{note.note}</p> : null}
						{note.openComments > 0 ? <p>{c('went', { count: note.openComments })}</p> : null}
					</li>
				))}
			</ul>
		</section>
	);
}
