import { useTranslations } from 'next-intl';
import type { WaitingEdition } from '@/archive/second-looks/desk';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { env } from '@/platform/env';
import forms from '../forms.module.css';
import { languageName } from '../language-name';
import { deskPaths } from '../paths';
import tables from '../tables.module.css';
import { lookAction } from './actions';

interface Props {
	locale: Locale;
	waiting: WaitingEdition[];
	/** The page it stands on, which the form leads back to. */
	on: 'list' | 'statement';
}

/** What waits for a second person: the words, what they changed, who published them and why. */
export function SecondLooks({ locale, waiting, on }: Props) {
	const t = useTranslations('SecondLooks');
	return (
		<table className={`${tables.table} ${tables.stacked}`}>
			<caption className={on === 'list' ? 'unseen' : undefined}>{t('title')}</caption>
			<thead>
				<tr>
					{(['edition', 'by', 'reason', 'look'] as const).map((column) => (
						<th key={column} scope="col">
							{t(column)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{waiting.map((edition) => (
					<Row key={edition.id} locale={locale} edition={edition} on={on} />
				))}
			</tbody>
		</table>
	);
}

function Row({ locale, edition, on }: { locale: Locale; edition: WaitingEdition; on: Props['on'] }) {
	const t = useTranslations('SecondLooks');
	const { id, ref, locale: version, number, title, publishedAt, publishedBy, reason, mayLook } = edition;
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const language = languageName(locale, version);
	return (
		<tr>
			<th scope="row" className={tables.title}>
				<a href={paths.edition(version, ref, number)} lang={version} hrefLang={version}>
					{title}
				</a>
				<div className={tables.soft}>
					{t('which', { language, number })} · <a href={deskPaths.statement(locale, ref)}>{ref}</a>
					{number > 1 ? (
						<>
							{' · '}
							<a href={paths.changes(version, ref, number - 1, number)}>{t('changes')}</a>
						</>
					) : null}
				</div>
			</th>
			<td data-label={t('by')}>
				{publishedBy}
				<div className={tables.soft}>{dates.dateTime(publishedAt, { dateStyle: 'medium', timeStyle: 'short' })}</div>
			</td>
			<td className={tables.breakable} data-label={t('reason')}>
				{reason}
			</td>
			<td>
				{mayLook ? (
					<form action={lookAction}>
						{Object.entries({ locale, ref, editionId: id, on }).map(([name, value]) => (
							<input key={name} type="hidden" name={name} value={value} />
						))}
						<button
							type="submit"
							className={forms.plain}
							aria-label={`${t('looked')}: ${title}, ${t('which', { language, number })}`}
						>
							{t('looked')}
						</button>
					</form>
				) : (
					<span className={tables.soft}>{t('other')}</span>
				)}
			</td>
		</tr>
	);
}
