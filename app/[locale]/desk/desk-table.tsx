import { useTranslations } from 'next-intl';
import type { DeskRow } from '@/archive/statements/desk-list';
import { datesIn } from '@/i18n/dates';
import { type Locale, locales } from '@/i18n/locales';
import { env } from '@/platform/env';
import { RowBox } from './bulk/row-box';
import { languageName } from './language-name';
import { deskPaths } from './paths';
import { spokenDay } from './spoken-day';
import tables from './tables.module.css';

export function DeskTable({ locale, statements }: { locale: Locale; statements: DeskRow[] }) {
	const t = useTranslations('Desk');
	const search = useTranslations('DeskSearch');
	return (
		<table className={`${tables.table} ${tables.stacked}`}>
			<thead>
				<tr>
					<th scope="col">{search('choose')}</th>
					<th scope="col">{t('list.statement')}</th>
					<th scope="col">{t('list.date')}</th>
					{locales.map((language) => (
						<th key={language} scope="col">
							{languageName(locale, language)}
						</th>
					))}
					<th scope="col">{t('list.changed')}</th>
				</tr>
			</thead>
			<tbody>
				{statements.map((statement) => (
					<Row key={statement.ref} locale={locale} statement={statement} />
				))}
			</tbody>
		</table>
	);
}

function Row({ locale, statement }: { locale: Locale; statement: DeskRow }) {
	const t = useTranslations('Desk');
	const kinds = useTranslations('Kinds');
	const here = datesIn(locale, env.DEFAULT_TIME_ZONE);
	return (
		<tr>
			<td>
				<RowBox value={statement.ref} name={statement.title || t('untitled')} />
			</td>
			<th scope="row" className={tables.title}>
				<a href={deskPaths.statement(locale, statement.ref)} lang={statement.titleLocale}>
					{statement.title || t('untitled')}
				</a>
				<div className={tables.soft}>
					{kinds(statement.kind)} · {statement.ref}
					{statement.withdrawn ? ` · ${withdrawnWords(t, statement.withdrawn)}` : ''}
				</div>
			</th>
			<td className="figures" data-label={t('list.date')}>
				{spokenDay(locale, statement.spoken) ?? t('undated')}
			</td>
			{locales.map((language) => (
				<td key={language} className={tables.version} data-label={language}>
					<Version locale={locale} statement={statement} language={language} />
				</td>
			))}
			<td className="figures" data-label={t('list.changed')}>
				{here.dateTime(statement.changedAt, { dateStyle: 'short', timeStyle: 'short' })}
			</td>
		</tr>
	);
}

function Version({ locale, statement, language }: { locale: Locale; statement: DeskRow; language: Locale }) {
	const t = useTranslations('Desk');
	const version = statement.versions.find((one) => one.locale === language);
	if (!version) return null;
	const original = version.role === 'original' ? 'original' : undefined;
	return (
		<>
			{version.editions > 0 ? (
				<span className={tables.editions} title={t('list.editions', { count: version.editions })} data-role={original}>
					<span aria-hidden="true">{version.editions}</span>
					<span className="unseen">{t('list.editions', { count: version.editions })}</span>
				</span>
			) : null}
			{version.state ? (
				<a
					className={tables.state}
					data-state={version.state}
					href={deskPaths.version(locale, statement.ref, language)}
				>
					{t(`states.${version.state}`)}
				</a>
			) : null}
		</>
	);
}

function withdrawnWords(t: ReturnType<typeof useTranslations<'Desk'>>, kind: string): string {
	return t(
		kind === 'removed'
			? 'list.withdrawn.removed'
			: kind === 'redirected'
				? 'list.withdrawn.redirected'
				: 'list.withdrawn.withdrawn',
	);
}
