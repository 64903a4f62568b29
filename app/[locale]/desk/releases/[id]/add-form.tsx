import { useTranslations } from 'next-intl';
import type { AddableDraft, DeskReleasePage } from '@/archive/releases/desk';
import type { Locale } from '@/i18n/locales';
import { Field } from '../../facts-fields';
import forms from '../../forms.module.css';
import { languageName } from '../../language-name';
import { deskPaths } from '../../paths';
import tables from '../../tables.module.css';
import { addToReleaseAction } from '../actions';

interface Props {
	locale: Locale;
	release: DeskReleasePage;
	addable: AddableDraft[];
	/** Of one statement only. */
	statementRef: string | undefined;
}

/** Approved drafts to choose from: the newest, or those of one statement. */
export function AddForm({ locale, release, addable, statementRef }: Props) {
	const t = useTranslations('Releases');
	return (
		<section aria-labelledby="add-title">
			<h2 id="add-title">{t('add')}</h2>
			<form action={deskPaths.release(locale, release.id)} className={`${forms.form} ${tables.filters}`}>
				<Field name="ref" label={t('ref')} value={statementRef} />
				<button type="submit" className={forms.plain}>
					{t('show')}
				</button>
			</form>
			{addable.length > 0 ? (
				<form action={addToReleaseAction} className={forms.form}>
					<input type="hidden" name="locale" value={locale} />
					<input type="hidden" name="releaseId" value={release.id} />
					<p className={forms.hint}>{t('addIntro')}</p>
					<ul className={tables.plain}>
						{addable.map(({ draftId, revisionId, ref, locale: version, title }) => (
							<li key={draftId}>
								<input type="checkbox" id={`draft-${draftId}`} name="draft" value={`${draftId} ${revisionId}`} />{' '}
								<label htmlFor={`draft-${draftId}`}>
									<span lang={version}>{title}</span> · {languageName(locale, version)} · {ref}
								</label>
							</li>
						))}
					</ul>
					<div className={forms.buttons}>
						<button type="submit" className={forms.plain}>
							{t('addChosen')}
						</button>
					</div>
				</form>
			) : (
				<p>{t('nothingToAdd')}</p>
			)}
		</section>
	);
}
