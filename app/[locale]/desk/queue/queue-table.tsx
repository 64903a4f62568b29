import { useTranslations } from 'next-intl';
import type { QueueRow } from '@/archive/board/queue';
import type { Member } from '@/archive/members/member';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import { RowBox } from '../bulk/row-box';
import { languageName } from '../language-name';
import { deskPaths } from '../paths';
import { spokenDay } from '../spoken-day';
import tables from '../tables.module.css';
import { QueueActs } from './queue-acts';
import { mayChoose, type QueueQuery } from './queue-query';

interface Props {
	locale: Locale;
	member: Member;
	query: QueueQuery;
	rows: QueueRow[];
}

export function QueueTable({ locale, member, query, rows }: Props) {
	const t = useTranslations('Queue');
	const search = useTranslations('DeskSearch');
	return (
		<table className={`${tables.table} ${tables.stacked}`}>
			<thead>
				<tr>
					{mayChoose(member, query) ? <th scope="col">{search('choose')}</th> : null}
					{(['statement', 'date', 'since', 'more', 'act'] as const).map((column) => (
						<th key={column} scope="col">
							{t(column)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map((row) => (
					<Row key={row.ref} locale={locale} member={member} query={query} row={row} />
				))}
			</tbody>
		</table>
	);
}

function Row({ locale, member, query, row }: Omit<Props, 'rows'> & { row: QueueRow }) {
	const t = useTranslations('Queue');
	const desk = useTranslations('Desk');
	const kinds = useTranslations('Kinds');
	const { dateTime } = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const languages = row.languages.map((language) => languageName(locale, language)).join(', ');
	return (
		<tr>
			{mayChoose(member, query) ? (
				<td>
					<RowBox value={row.ref} name={row.title || desk('untitled')} />
				</td>
			) : null}
			<th scope="row" className={tables.title}>
				<a href={deskPaths.statement(locale, row.ref)} lang={row.titleLocale}>
					{row.title || desk('untitled')}
				</a>
				<div className={tables.soft}>
					{kinds(row.kind)} · {row.ref}
					{languages ? ` · ${t('public', { languages })}` : ''}
				</div>
			</th>
			<td className="figures" data-label={t('date')}>
				{spokenDay(locale, row.spoken) ?? desk('undated')}
			</td>
			<td className="figures" data-label={t('since')}>
				{dateTime(row.since, { dateStyle: 'medium' })}
			</td>
			<td>
				{row.behind > 0 ? <div>{t('follows', { edition: row.edition, count: row.behind })}</div> : null}
				{row.begunBy ? <div>{t('begunBy', { name: row.begunBy })}</div> : null}
				{row.decision ? <div>{t('decided', row.decision)}</div> : null}
			</td>
			<td>
				<QueueActs locale={locale} member={member} query={query} row={row} title={row.title || desk('untitled')} />
			</td>
		</tr>
	);
}
