import type { DeskTrailEntry } from '@/archive/trail/desk';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import tables from '../../../tables.module.css';
import { wordsOfAct } from '../../../words-of-act';

/** One row an act, with its number in the trail and the hash that binds it to all acts before. */
export function TrailTable({ locale, entries }: { locale: Locale; entries: DeskTrailEntry[] }) {
	const t = wordsIn(locale, 'Desk.statement');
	const own = wordsIn(locale, 'TrailPage');
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	return (
		<table className={`${tables.table} ${tables.stacked}`}>
			<caption className="unseen">{own('title')}</caption>
			<thead>
				<tr>
					<th scope="col">{own('number')}</th>
					<th scope="col">{t('trailWhen')}</th>
					<th scope="col">{t('trailWho')}</th>
					<th scope="col">{t('trailAct')}</th>
					<th scope="col">{t('trailWhat')}</th>
					<th scope="col">{own('hash')}</th>
				</tr>
			</thead>
			<tbody>
				{entries.map(({ seq, at, actor, act, subject, hash, previousHash }) => (
					<tr key={seq}>
						<td className="figures" data-label={own('number')}>
							{seq}
						</td>
						<td className="figures">{dates.dateTime(at, { dateStyle: 'medium', timeStyle: 'medium' })}</td>
						<td>{actor}</td>
						<td>{wordsOfAct(locale, act)}</td>
						<td className="figures">{subject}</td>
						<td data-label={own('hash')}>
							<code title={own('follows', { hash: previousHash })}>{hash.slice(0, 16)}…</code>
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
