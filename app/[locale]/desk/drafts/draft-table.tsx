import { useTranslations } from 'next-intl';
import type { DraftRow } from '@/archive/texts/desk';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import { RowBox } from '../bulk/row-box';
import { languageName } from '../language-name';
import { deskPaths } from '../paths';
import { spokenDay } from '../spoken-day';
import tables from '../tables.module.css';

export function DraftTable({ locale, drafts }: { locale: Locale; drafts: DraftRow[] }) {
	const t = useTranslations('DeskSearch');
	return (
		<table className={`${tables.table} ${tables.stacked}`}>
			<thead>
				<tr>
					<th scope="col">{t('choose')}</th>
					{(['text', 'state', 'given', 'changed', 'writtenBy'] as const).map((column) => (
						<th key={column} scope="col">
							{t(column)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{drafts.map((draft) => (
					<Row key={draft.draftId} locale={locale} draft={draft} />
				))}
			</tbody>
		</table>
	);
}

function Row({ locale, draft }: { locale: Locale; draft: DraftRow }) {
	const t = useTranslations('DeskSearch');
	const desk = useTranslations('Desk');
	const kinds = useTranslations('Kinds');
	const { dateTime } = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const title = draft.title || desk('untitled');
	const language = languageName(locale, draft.locale);
	return (
		<tr>
			<td>
				<RowBox value={draft.draftId} name={`${title}, ${language}`} />
			</td>
			<th scope="row" className={tables.title}>
				<a href={deskPaths.version(locale, draft.ref, draft.locale)} lang={draft.title ? draft.locale : undefined}>
					{title}
				</a>
				<div className={tables.soft}>
					{language} · {kinds(draft.kind)} · {draft.ref}
				</div>
			</th>
			<td data-label={t('state')}>
				<span className={tables.state} data-state={draft.state}>
					{desk(`states.${draft.state}`)}
				</span>
				{draft.scheduledFor ? (
					<div className={tables.soft}>{dateTime(draft.scheduledFor, { dateStyle: 'medium', timeStyle: 'short' })}</div>
				) : null}
			</td>
			<td className="figures" data-label={t('given')}>
				{spokenDay(locale, draft.spoken) ?? desk('undated')}
			</td>
			<td className="figures" data-label={t('changed')}>
				{dateTime(draft.changedAt, { dateStyle: 'short', timeStyle: 'short' })}
			</td>
			<td data-label={t('writtenBy')}>{draft.writtenBy.join(', ')}</td>
		</tr>
	);
}
