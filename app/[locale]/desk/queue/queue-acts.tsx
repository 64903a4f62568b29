import { useTranslations } from 'next-intl';
import { mayDecideAgainst } from '@/archive/board/policy';
import type { QueueRow } from '@/archive/board/queue';
import type { Member } from '@/archive/members/member';
import { mayTranslate } from '@/archive/statements/policy';
import type { Locale } from '@/i18n/locales';
import forms from '../forms.module.css';
import { languageName } from '../language-name';
import { deskPaths } from '../paths';
import { correctAction, translateAction } from '../statements/[ref]/actions';
import tables from '../tables.module.css';
import { decideAgainstAction, takeDecisionBackAction } from './actions';
import type { QueueQuery } from './queue-query';

interface Props {
	locale: Locale;
	member: Member;
	query: QueueQuery;
	row: QueueRow;
	title: string;
}

/** What this member may do about a row of the queue. */
export function QueueActs(props: Props) {
	const { locale, member, query, row, title } = props;
	const t = useTranslations('Queue');
	const named = { language: languageName(locale, query.language), title };
	if (query.what === 'draft' || query.what === 'in-review') {
		return (
			<a href={deskPaths.version(locale, row.ref, query.language)} aria-label={t('openAria', named)}>
				{t('open')}
			</a>
		);
	}
	if (query.what === 'not-planned') {
		return mayDecideAgainst(member, query.language) ? (
			<form action={takeDecisionBackAction}>
				<Identity {...props} />
				<button type="submit" className={forms.plain} aria-label={t('backAria', named)}>
					{t('back')}
				</button>
			</form>
		) : null;
	}
	const isMissing = query.what === 'missing';
	return (
		<>
			{mayTranslate(member, query.language) ? (
				<form action={isMissing ? translateAction : correctAction}>
					<Identity {...props} />
					<input type="hidden" name="version" value={query.language} />
					<button
						type="submit"
						className={forms.plain}
						aria-label={isMissing ? t('beginAria', named) : t('catchUpAria', named)}
					>
						{isMissing ? t('begin') : t('catchUp')}
					</button>
				</form>
			) : null}
			{mayDecideAgainst(member, query.language) ? (
				<details>
					<summary className={tables.disclosure} aria-label={t('againstAria', named)}>
						{t('against')}
					</summary>
					<form action={decideAgainstAction} className={forms.form}>
						<Identity {...props} />
						<div className={forms.field}>
							<label htmlFor={`reason-${row.ref}`}>{t('reason')}</label>
							<textarea
								id={`reason-${row.ref}`}
								name="reason"
								rows={2}
								required
								maxLength={2000}
								aria-describedby={`hint-${row.ref}`}
							/>
							<span id={`hint-${row.ref}`} className={forms.hint}>
								{t('decideHint')}
							</span>
						</div>
						<button type="submit" className={forms.plain}>
							{t('decide')}
						</button>
					</form>
				</details>
			) : null}
		</>
	);
}

/** The row and the queue to come back to. */
function Identity({ locale, query, row }: Props) {
	return (
		<>
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="ref" value={row.ref} />
			<input type="hidden" name="language" value={query.language} />
			<input type="hidden" name="what" value={query.what} />
			<input type="hidden" name="by" value={query.by} />
		</>
	);
}
