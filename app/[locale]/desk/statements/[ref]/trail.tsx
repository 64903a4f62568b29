import { getTranslations } from 'next-intl/server';
import type { DeskStatement } from '@/archive/statements/desk';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import { deskPaths } from '../../paths';
import tables from '../../tables.module.css';
import { wordsOfAct } from '../../words-of-act';
import styles from './statement.module.css';

/** The newest acts on this statement, as the trail keeps them. */
export async function Trail({ locale, statement }: { locale: Locale; statement: DeskStatement }) {
	const t = await getTranslations({ locale, namespace: 'Desk.statement' });
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	return (
		<section className={styles.section}>
			<h2>{t('trail')}</h2>
			<table className={`${tables.table} ${tables.stacked}`}>
				<thead>
					<tr>
						<th scope="col">{t('trailWhen')}</th>
						<th scope="col">{t('trailWho')}</th>
						<th scope="col">{t('trailAct')}</th>
						<th scope="col">{t('trailWhat')}</th>
					</tr>
				</thead>
				<tbody>
					{statement.trail.map(({ seq, at, actor, act, subject }) => (
						<tr key={seq}>
							<td className="figures">{dates.dateTime(at, { dateStyle: 'medium', timeStyle: 'medium' })}</td>
							<td>{actor}</td>
							<td>{wordsOfAct(locale, act)}</td>
							<td className="figures">{subject}</td>
						</tr>
					))}
				</tbody>
			</table>
			<p>
				<a href={deskPaths.trail(locale, statement.ref)}>{t('wholeTrail')}</a>
			</p>
		</section>
	);
}
