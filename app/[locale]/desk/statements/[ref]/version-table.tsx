import { getTranslations } from 'next-intl/server';
import type { Member } from '@/archive/members/member';
import type { DeskStatement, DeskVersion } from '@/archive/statements/desk';
import { mayEdit, mayTranslate } from '@/archive/statements/policy';
import { datesIn } from '@/i18n/dates';
import { type Locale, locales } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { env } from '@/platform/env';
import forms from '../../forms.module.css';
import { languageName } from '../../language-name';
import { deskPaths } from '../../paths';
import tables from '../../tables.module.css';
import { correctAction, translateAction } from './actions';

interface Props {
	locale: Locale;
	member: Member;
	statement: DeskStatement;
}

/** One row a language: what is public, what is being written, and what this member may begin. */
export async function VersionTable({ locale, member, statement }: Props) {
	const t = await getTranslations({ locale, namespace: 'Desk.statement' });
	return (
		<table className={`${tables.table} ${tables.stacked}`}>
			<caption className="unseen">{t('versions')}</caption>
			<thead>
				<tr>
					{(['language', 'live', 'draft', 'acts'] as const).map((column) => (
						<th key={column} scope="col">
							{t(column)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{locales.map((language) => (
					<VersionRow key={language} locale={locale} member={member} statement={statement} language={language} />
				))}
			</tbody>
		</table>
	);
}

async function VersionRow({ locale, member, statement, language }: Props & { language: Locale }) {
	const t = await getTranslations({ locale, namespace: 'Desk.statement' });
	const states = await getTranslations({ locale, namespace: 'Desk.states' });
	const version = statement.versions.find((one) => one.locale === language);
	const name = languageName(locale, language);
	return (
		<tr>
			<th scope="row">
				{version ? <a href={deskPaths.history(locale, statement.ref, language)}>{name}</a> : name}{' '}
				{version ? <span className={tables.soft}>{t(`role.${version.role}`)}</span> : null}
			</th>
			<td>
				{version?.live ? (
					<Live locale={locale} statementRef={statement.ref} version={version} live={version.live} />
				) : null}
			</td>
			<td>
				{version?.draft ? (
					<a
						href={deskPaths.version(locale, statement.ref, language)}
						aria-label={`${t('openAria', { language: name })}, ${states(version.draft.state)}`}
						className={tables.state}
						data-state={version.draft.state}
					>
						{states(version.draft.state)}
					</a>
				) : null}
			</td>
			<td>
				<Begin locale={locale} member={member} statement={statement} language={language} version={version} />
			</td>
		</tr>
	);
}

interface LiveProps {
	locale: Locale;
	statementRef: string;
	version: DeskVersion;
	live: NonNullable<DeskVersion['live']>;
}

async function Live({ locale, statementRef: ref, version, live }: LiveProps) {
	const t = await getTranslations({ locale, namespace: 'Desk.statement' });
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const date = dates.dateTime(live.publishedAt, { dateStyle: 'medium', timeStyle: 'short' });
	return (
		<>
			<a
				href={paths.statement(version.locale, { ref, slug: live.slug })}
				lang={version.locale}
				hrefLang={version.locale}
			>
				{live.title}
			</a>
			<div className={tables.soft}>
				{t('edition', { number: live.number, date })}
				{live.via === 'force' ? ` · ${t('forced')}` : ''}
				{version.behind.length > 0 ? ` · ${t('behind', { count: version.behind.length })}` : ''}
			</div>
		</>
	);
}

async function Begin({
	locale,
	member,
	statement,
	language,
	version,
}: Props & { language: Locale; version: DeskVersion | undefined }) {
	const t = await getTranslations({ locale, namespace: 'Desk.statement' });
	if (version?.draft || statement.withdrawal) return null;
	const name = languageName(locale, language);
	const correcting = version?.live && mayEdit(member, version);
	const hasSource = statement.versions.some(
		({ live, role, draft }) =>
			live || (role === 'original' && (draft?.state === 'approved' || draft?.state === 'scheduled')),
	);
	const translating = !version?.live && hasSource && mayTranslate(member, language);
	if (!correcting && !translating) return null;
	return (
		<form action={correcting ? correctAction : translateAction}>
			<input type="hidden" name="locale" value={locale} />
			<input type="hidden" name="ref" value={statement.ref} />
			<input type="hidden" name="version" value={language} />
			<button
				type="submit"
				className={forms.plain}
				aria-label={correcting ? t('correctAria', { language: name }) : t('translateAria', { language: name })}
			>
				{correcting ? t('correct') : t('translate')}
			</button>
		</form>
	);
}
