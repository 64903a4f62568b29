import { useTranslations } from 'next-intl';
import type { DeskPart, DeskReleasePage } from '@/archive/releases/desk';
import { changeClasses } from '@/archive/statements/statement';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { untouchedIn } from '../../effect';
import forms from '../../forms.module.css';
import { languageName } from '../../language-name';
import { deskPaths } from '../../paths';
import { codeOf } from '../../refusal-code';
import tables from '../../tables.module.css';
import { keepPartAction, takeFromReleaseAction } from '../actions';

interface Props {
	locale: Locale;
	release: DeskReleasePage;
}

/** The receipt: each address that changes or has changed, in the order in which they become public, and what stays as it is. */
export function PartTable({ locale, release }: Props) {
	const t = useTranslations('Releases');
	return (
		<>
			<table className={`${tables.table} ${tables.stacked}`}>
				<thead>
					<tr>
						{(['text', 'address', 'stands', 'acts'] as const).map((column) => (
							<th key={column} scope="col">
								{t(column)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{release.parts.map((part) => (
						<Part key={part.draftId} locale={locale} release={release} part={part} />
					))}
				</tbody>
			</table>
			<section aria-labelledby="untouched-title">
				<h2 id="untouched-title">{t('untouched')}</h2>
				<ul className={tables.plain}>
					{release.others.map(({ ref, locales }) => (
						<li key={ref}>
							<a href={deskPaths.statement(locale, ref)}>{ref}</a> {untouchedIn(locale, locales)}
						</li>
					))}
				</ul>
			</section>
		</>
	);
}

function Part({ locale, release, part }: Props & { part: DeskPart }) {
	const t = useTranslations('Releases');
	const refusals = useTranslations('Refusals');
	const { ref, locale: version, title, number, slug, hash, obstacle } = part;
	const address = paths.statement(version, { ref, slug });
	const which = t('which', { language: languageName(locale, version), number });
	const isOpen = release.state === 'open' && part.mayPublish;
	return (
		<tr data-part={`${ref}.${version}`}>
			<th scope="row" className={tables.title}>
				<a
					href={hash ? deskPaths.history(locale, ref, version) : deskPaths.version(locale, ref, version)}
					lang={version}
				>
					{title}
				</a>
				<div className={tables.soft}>
					{which} · {ref}
				</div>
			</th>
			<td className={tables.breakable} data-label={t('address')}>
				{hash ? <a href={address}>{address}</a> : <code>{address}</code>}
				{hash ? <div className={tables.hash}>{hash}</div> : null}
			</td>
			<td data-label={t('stands')}>{hash ? null : obstacle ? refusals(codeOf(obstacle)) : t('ready')}</td>
			<td>{isOpen ? <PartForms locale={locale} release={release} part={part} name={`${title}, ${which}`} /> : null}</td>
		</tr>
	);
}

/** Its newest revision instead of the pinned one, what has changed in it, or out with it. */
function PartForms({ locale, release, part, name }: Props & { part: DeskPart; name: string }) {
	const t = useTranslations('Releases');
	const review = useTranslations('Desk.review');
	const { draftId, revisionId, newerRevisionId, number } = part;
	const fields = (revision: string) =>
		Object.entries({ locale, releaseId: release.id, draftId, revisionId: revision }).map(([field, value]) => (
			<input key={field} type="hidden" name={field} value={value} />
		));
	return (
		<>
			{newerRevisionId ? (
				<form action={keepPartAction}>
					{fields(newerRevisionId)}
					<button type="submit" className={forms.plain} aria-label={`${t('pin')}: ${name}`}>
						{t('pin')}
					</button>
				</form>
			) : null}
			{number > 1 && !newerRevisionId ? (
				<details>
					<summary aria-label={`${t('change')}: ${name}`}>{t('change')}</summary>
					<form action={keepPartAction} className={forms.form}>
						{fields(revisionId)}
						<div className={forms.field}>
							<label htmlFor={`class-${draftId}`}>{review('changeClass')}</label>
							<select id={`class-${draftId}`} name="changeClass" defaultValue={part.changeClass ?? ''} required>
								<option value="">{review('choose')}</option>
								{changeClasses.map((one) => (
									<option key={one} value={one}>
										{review(`classes.${one}`)}
									</option>
								))}
							</select>
						</div>
						<div className={forms.field}>
							<label htmlFor={`note-${draftId}`}>{review('changeNote')}</label>
							<textarea
								id={`note-${draftId}`}
								name="changeNote"
								rows={2}
								lang={part.locale}
								defaultValue={part.changeNote ?? ''}
								required
							/>
						</div>
						<button type="submit" className={forms.plain}>
							{t('keep')}
						</button>
					</form>
				</details>
			) : null}
			<form action={takeFromReleaseAction}>
				{fields(revisionId)}
				<button type="submit" className={forms.plain} aria-label={`${t('take')}: ${name}`}>
					{t('take')}
				</button>
			</form>
		</>
	);
}
