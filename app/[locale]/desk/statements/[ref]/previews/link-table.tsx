import type { ListedLink } from '@/archive/previews/preview-link';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import forms from '../../../forms.module.css';
import { languageName } from '../../../language-name';
import tables from '../../../tables.module.css';
import { revokePreviewLinkAction } from './actions';
import { addressOf } from './made-link';

interface Props {
	locale: Locale;
	statementRef: string;
	links: ListedLink[];
}

export function LinkTable({ locale, statementRef, links }: Props) {
	const t = wordsIn(locale, 'PreviewLinks');
	return (
		<table className={`${tables.table} ${tables.stacked}`}>
			<caption className="unseen">{t('title')}</caption>
			<thead>
				<tr>
					{(['recipient', 'shows', 'until', 'opened', 'madeBy', 'acts'] as const).map((column) => (
						<th key={column} scope="col">
							{t(column)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{links.map((link) => (
					<LinkRow key={link.id} locale={locale} statementRef={statementRef} link={link} />
				))}
			</tbody>
		</table>
	);
}

function LinkRow({ locale, statementRef, link }: { locale: Locale; statementRef: string; link: ListedLink }) {
	const t = wordsIn(locale, 'PreviewLinks');
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const moment = (at: Date) => dates.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
	const { id, version, recipient, timesOpened, lastOpenedAt, end, token } = link;
	return (
		<tr>
			<th scope="row" className={tables.breakable}>
				{recipient}
				{link.isMailed ? <div className={tables.soft}>{t('mailed')}</div> : null}
				{token ? (
					<details className={tables.soft}>
						<summary>{t('address')}</summary>
						<code className={tables.hash}>{addressOf(version, token)}</code>
					</details>
				) : null}
			</th>
			<td data-label={t('shows')}>
				{languageName(locale, version)}
				<div className={tables.soft}>{t(link.isPinned ? 'pinnedShort' : 'newestShort')}</div>
			</td>
			<td data-label={t('until')}>{end ? t(`ended.${end}`) : moment(link.expiresAt)}</td>
			<td data-label={t('opened')}>
				{t('times', { count: timesOpened })}
				{lastOpenedAt ? <div className={tables.soft}>{t('last', { date: moment(lastOpenedAt) })}</div> : null}
			</td>
			<td data-label={t('madeBy')}>
				{link.madeBy}
				<div className={tables.soft}>{moment(link.madeAt)}</div>
			</td>
			<td>
				{link.mayRevoke ? (
					<form action={revokePreviewLinkAction}>
						<input type="hidden" name="locale" value={locale} />
						<input type="hidden" name="ref" value={statementRef} />
						<input type="hidden" name="linkId" value={id} />
						<button type="submit" className={forms.plain} aria-label={t('revokeAria', { name: recipient })}>
							{t('revoke')}
						</button>
					</form>
				) : null}
			</td>
		</tr>
	);
}
