import type { Messages } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { DeskStatement } from '@/archive/statements/desk';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import messages from '@/messages/en.json';
import { env } from '@/platform/env';
import tables from '../../tables.module.css';
import styles from './statement.module.css';

type Act = keyof Messages['Desk']['acts'];

/** The newest acts on this statement, as the trail keeps them. */
export async function Trail({ locale, statement }: { locale: Locale; statement: DeskStatement }) {
	const t = await getTranslations({ locale, namespace: 'Desk.statement' });
	const acts = await getTranslations({ locale, namespace: 'Desk.acts' });
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
							<td>{acts(isAct(act) ? act : 'other')}</td>
							<td className="figures">{subject}</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

function isAct(act: string): act is Act {
	return act in messages.Desk.acts;
}
