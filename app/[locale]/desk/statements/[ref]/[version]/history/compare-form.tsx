import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import forms from '../../../../forms.module.css';
import { deskPaths } from '../../../../paths';

/** The form that the table's choices of two revisions belong to; a form in a row cannot stand within another. */
export const compareFormId = 'compare';

export function CompareForm({
	locale,
	statementRef,
	version,
}: {
	locale: Locale;
	statementRef: string;
	version: Locale;
}) {
	const t = wordsIn(locale, 'History');
	return (
		<form id={compareFormId} method="get" action={deskPaths.revisions(locale, statementRef, version)}>
			<p>
				<button type="submit" className={forms.plain}>
					{t('compare')}
				</button>
			</p>
		</form>
	);
}
