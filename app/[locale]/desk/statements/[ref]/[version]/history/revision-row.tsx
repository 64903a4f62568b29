import type { DeskRevision } from '@/archive/statements/desk-history';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import forms from '../../../../forms.module.css';
import { deskPaths } from '../../../../paths';
import tables from '../../../../tables.module.css';
import { restoreRevisionAction } from './actions';
import { compareFormId } from './compare-form';

interface Props {
	locale: Locale;
	statementRef: string;
	version: Locale;
	revision: DeskRevision;
	when: string;
	/** Which side of a comparison it is unless another is chosen. */
	chosen: 'from' | 'to' | null;
	/** Where its text can be had again, and the newest revision there. */
	restorable: { draftId: string; head: string } | null;
}

export function RevisionRow({ locale, statementRef: ref, version, revision, when, chosen, restorable }: Props) {
	const t = wordsIn(locale, 'History');
	const became = [
		revision.isHead ? t('isHead') : '',
		revision.edition ? t('edition', { number: revision.edition }) : '',
		revision.approvedBy.length > 0 ? t('approvedBy', { names: revision.approvedBy.join(', ') }) : '',
	].filter(Boolean);
	return (
		<tr>
			{(['from', 'to'] as const).map((side) => (
				<td key={side} data-label={t(side)}>
					<input
						type="radio"
						name={side}
						value={revision.id}
						form={compareFormId}
						defaultChecked={chosen === side}
						aria-label={t(`${side}Aria`, { when })}
						required
					/>
				</td>
			))}
			<th scope="row" className="figures">
				{when}
			</th>
			<td>{revision.author}</td>
			<td lang={revision.title ? version : undefined}>{revision.title || t('untitled')}</td>
			<td>{became.join(' · ')}</td>
			<td>
				{revision.parentId ? (
					<a href={deskPaths.revisions(locale, ref, version, revision.parentId, revision.id)}>
						{t('changes')}
						<span className="unseen"> {t('ofRevision', { when })}</span>
					</a>
				) : null}
				{restorable ? (
					<form action={restoreRevisionAction} className={tables.inline}>
						<input type="hidden" name="locale" value={locale} />
						<input type="hidden" name="ref" value={ref} />
						<input type="hidden" name="version" value={version} />
						<input type="hidden" name="draftId" value={restorable.draftId} />
						<input type="hidden" name="headRevisionId" value={restorable.head} />
						<input type="hidden" name="revisionId" value={revision.id} />
						<button type="submit" className={forms.plain} aria-label={t('restoreAria', { when })}>
							{t('restore')}
						</button>
					</form>
				) : null}
			</td>
		</tr>
	);
}
