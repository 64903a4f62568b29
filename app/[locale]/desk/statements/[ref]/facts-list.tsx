import { getTranslations } from 'next-intl/server';
import type { DeskStatement } from '@/archive/statements/desk';
import type { SpokenTime } from '@/archive/statements/spoken-times';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { bestLabel } from '../../best-label';
import { spokenDay } from '../../spoken-day';
import styles from './statement.module.css';

/** What is true in every language. */
export async function FactsList({ locale, statement }: { locale: Locale; statement: DeskStatement }) {
	const t = await getTranslations({ locale, namespace: 'Desk.facts' });
	const kinds = await getTranslations({ locale, namespace: 'Kinds' });
	const { facts } = statement;
	if (!facts) return null;
	const name = (labels: Partial<Record<Locale, string>>) => bestLabel(labels, locale, statement.originalLocale);
	const day = spokenDay(locale, facts);
	const entries = [
		[t('kind'), kinds(statement.kind)],
		[t('date'), day ? `${day}${timeIn(locale, facts)} (${facts.timeZone})` : t('none')],
		[t('place'), facts.place ? name(facts.place.labels) : t('none')],
		[t('event'), facts.event ? name(facts.event.labels) : t('none')],
		[
			t('speakers'),
			facts.speakers
				.map(({ person, office }) =>
					[name(person.labels), office ? name(office.labels) : ''].filter(Boolean).join(', '),
				)
				.join('; ') || t('none'),
		],
		[t('topics'), facts.topics.map((topic) => name(topic.labels)).join('; ') || t('none')],
	];
	return (
		<section className={styles.section}>
			<h2>{t('title')}</h2>
			<dl className={styles.facts}>
				{entries.map(([term, words]) => (
					<div key={term}>
						<dt>{term}</dt>
						<dd>{words}</dd>
					</div>
				))}
			</dl>
		</section>
	);
}

function timeIn(locale: Locale, { deliveredAt, timeZone, precision }: SpokenTime): string {
	if (!deliveredAt || precision !== 'minute') return '';
	return `, ${datesIn(locale, timeZone).dateTime(deliveredAt, { timeStyle: 'short' })}`;
}
