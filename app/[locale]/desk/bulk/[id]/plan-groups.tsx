import { useTranslations } from 'next-intl';
import type { PlanPage, PlanRow } from '@/archive/bulk/desk';
import type { RowState } from '@/archive/bulk/load-plan';
import type { Locale } from '@/i18n/locales';
import { languageName } from '../../language-name';
import { deskPaths } from '../../paths';
import { codeOf } from '../../refusal-code';
import tables from '../../tables.module.css';

/** What stands in the way comes first: it is what somebody has to look at. */
const order: readonly RowState[] = ['refused', 'impossible', 'ready', 'done', 'unchecked'];

/** The rows by what would come or came of them; those that are refused by the reason, in the law's own words. */
export function PlanGroups({ locale, plan }: { locale: Locale; plan: PlanPage }) {
	const t = useTranslations('Bulk');
	const refusals = useTranslations('Refusals');
	const groups = order.flatMap((state) => {
		const rows = plan.rows.filter((row) => row.state === state);
		return [...new Set(rows.map(({ reason }) => reason))].map((reason) => ({
			state,
			reason,
			rows: rows.filter((row) => row.reason === reason),
		}));
	});
	return groups.map(({ state, reason, rows }) => (
		<section key={`${state} ${reason}`} aria-labelledby={`group-${state}-${reason}`}>
			<h2 id={`group-${state}-${reason}`}>
				{t(`states.${state}`)} ({rows.length}){reason ? `: ${refusals(codeOf(reason))}` : null}
			</h2>
			<ul className={tables.plain}>
				{rows.map((row) => (
					<Row key={row.number} locale={locale} row={row} />
				))}
			</ul>
		</section>
	));
}

function Row({ locale, row }: { locale: Locale; row: PlanRow }) {
	const desk = useTranslations('Desk');
	const { ref, locale: version, title, titleLocale } = row;
	return (
		<li>
			<a
				href={version ? deskPaths.version(locale, ref, version) : deskPaths.statement(locale, ref)}
				lang={title && titleLocale ? titleLocale : undefined}
			>
				{title || desk('untitled')}
			</a>{' '}
			<span className={tables.soft}>
				{version ? `${languageName(locale, version)} · ` : null}
				{ref}
			</span>
		</li>
	);
}
