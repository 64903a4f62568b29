import type { Listed } from '@/archive/search/published';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { StatementEntry } from '../statement-entry';
import styles from './list.module.css';

interface Props {
	locale: Locale;
	statements: Listed[];
}

/** The list, newest spoken first, under the months and years they were spoken in. */
export function StatementsByMonth({ locale, statements }: Props) {
	const t = wordsIn(locale, 'Common');
	const nameOf = (listed: Listed) => monthOf(listed, locale) ?? t('undated');
	return groupsOf(statements, nameOf).map(({ name, members }) => (
		<section key={`${name} ${members[0]?.ref}`} className={styles.month} aria-label={name}>
			<p className={styles.monthName} aria-hidden="true">
				{name}
			</p>
			{members.map((listed) => (
				<StatementEntry key={listed.ref} locale={locale} listed={listed} />
			))}
		</section>
	));
}

function monthOf({ deliveredAt, timeZone, precision }: Listed, locale: Locale): string | null {
	if (!deliveredAt || precision === 'unknown') return null;
	const dates = datesIn(locale, timeZone);
	return dates.dateTime(deliveredAt, precision === 'year' ? { year: 'numeric' } : { month: 'long', year: 'numeric' });
}

function groupsOf(statements: readonly Listed[], nameOf: (listed: Listed) => string) {
	const groups: { name: string; members: Listed[] }[] = [];
	for (const listed of statements) {
		const name = nameOf(listed);
		const open = groups.at(-1);
		if (open?.name === name) open.members.push(listed);
		else groups.push({ name, members: [listed] });
	}
	return groups;
}
