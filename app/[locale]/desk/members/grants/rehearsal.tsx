import { useTranslations } from 'next-intl';
import type { GrantChange, RehearsedGrant } from '@/archive/members/change-grants';
import type { Locale } from '@/i18n/locales';
import forms from '../../forms.module.css';
import { deskPaths } from '../../paths';
import { codeOf } from '../../refusal-code';
import tables from '../../tables.module.css';
import { changeGrantsAction } from '../actions';
import { queryOfChange } from '../grant-change';
import { GrantList } from '../grant-words';

interface Props {
	locale: Locale;
	change: GrantChange;
	rows: RehearsedGrant[];
}

/** Whose grants would change and how, with the button that does it, and whose would not and why. */
export function Rehearsal({ locale, change, rows }: Props) {
	const t = useTranslations('Members');
	const ready = rows.filter(({ reason }) => reason === null);
	const others = rows.filter(({ reason }) => reason !== null);
	return (
		<>
			{ready.length > 0 ? (
				<>
					<p>{t('several.dryRun')}</p>
					<h2>{t('several.changes', { count: ready.length })}</h2>
					<Changes locale={locale} rows={ready} />
					<Confirm locale={locale} change={{ ...change, memberIds: ready.map(({ memberId }) => memberId) }} />
				</>
			) : (
				<p>{t('several.nothing')}</p>
			)}
			{others.length > 0 ? (
				<>
					<h2>{t('several.stays', { count: others.length })}</h2>
					<Unchanged locale={locale} change={change} rows={others} />
				</>
			) : null}
		</>
	);
}

function Changes({ locale, rows }: { locale: Locale; rows: RehearsedGrant[] }) {
	const t = useTranslations('Members');
	return (
		<table className={`${tables.table} ${tables.stacked}`}>
			<thead>
				<tr>
					<th scope="col">{t('name')}</th>
					<th scope="col">{t('several.before')}</th>
					<th scope="col">{t('several.after')}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ memberId, name, before, after }) => (
					<tr key={memberId}>
						<th scope="row">
							<a href={deskPaths.member(locale, memberId)}>{name}</a>
						</th>
						<td data-label={t('several.before')}>
							<GrantList locale={locale} grants={before} />
						</td>
						<td data-label={t('several.after')}>
							<GrantList locale={locale} grants={after} />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** Sends exactly what the list above it shows. */
function Confirm({ locale, change }: { locale: Locale; change: GrantChange }) {
	const t = useTranslations('Members');
	return (
		<form action={changeGrantsAction} className={forms.form}>
			<input type="hidden" name="locale" value={locale} />
			{[...queryOfChange(change)].map(([name, value]) => (
				<input key={`${name} ${value}`} type="hidden" name={name} value={value} />
			))}
			<div className={forms.buttons}>
				<button type="submit" className={forms.main}>
					{t(change.act === 'grant' ? 'several.confirmGrant' : 'several.confirmRevoke', {
						count: change.memberIds.length,
					})}
				</button>
				<a href={deskPaths.members(locale)}>{t('back')}</a>
			</div>
		</form>
	);
}

function Unchanged({ locale, change, rows }: Props) {
	const t = useTranslations('Members');
	const refusals = useTranslations('Refusals');
	return (
		<ul className={tables.plain}>
			{rows.map(({ memberId, name, before, reason }) => (
				<li key={memberId} className={tables.entry}>
					<a href={deskPaths.member(locale, memberId)}>{name}</a>{' '}
					<span className={tables.soft}>
						(<GrantList locale={locale} grants={before} />)
					</span>
					<div>
						{reason === 'not-found' && change.act === 'revoke-grant' ? t('several.notHeld') : refusals(codeOf(reason))}
					</div>
				</li>
			))}
		</ul>
	);
}
