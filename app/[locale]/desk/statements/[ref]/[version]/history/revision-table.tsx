import type { DeskVersion } from '@/archive/statements/desk';
import type { DeskRevision } from '@/archive/statements/desk-history';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import tables from '../../../../tables.module.css';
import { RevisionRow } from './revision-row';

interface Props {
	locale: Locale;
	statementRef: string;
	version: Locale;
	revisions: DeskRevision[];
	/** The open draft, when this member may write in it. */
	draft: DeskVersion['draft'];
}

/** One row a revision: two to compare, who wrote it when, what became of it, and how to have its text again. */
export function RevisionTable({ locale, statementRef, version, revisions, draft }: Props) {
	const t = wordsIn(locale, 'History');
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const head = revisions.find((revision) => revision.isHead);
	return (
		<table className={`${tables.table} ${tables.stacked}`}>
			<caption className="unseen">{t('revisions')}</caption>
			<thead>
				<tr>
					{(['from', 'to', 'when', 'who', 'titleThen', 'became', 'acts'] as const).map((column) => (
						<th key={column} scope="col">
							{t(column)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{revisions.map((revision, index) => (
					<RevisionRow
						key={revision.id}
						locale={locale}
						statementRef={statementRef}
						version={version}
						revision={revision}
						when={dates.dateTime(revision.createdAt, { dateStyle: 'medium', timeStyle: 'medium' })}
						chosen={index === 0 ? 'to' : index === 1 ? 'from' : null}
						restorable={
							draft && !revision.isHead ? { draftId: draft.id, head: head?.id ?? draft.headRevisionId } : null
						}
					/>
				))}
			</tbody>
		</table>
	);
}
