import { useTranslations } from 'next-intl';
import type { BoardRow, Cell } from '@/archive/board/desk';
import { draftStates } from '@/archive/statements/statement';
import { type Locale, locales } from '@/i18n/locales';
import { languageName } from '../language-name';
import { deskPaths } from '../paths';
import { spokenDay } from '../spoken-day';
import tables from '../tables.module.css';

/** Statements by languages: each cell says how the one stands in the other. */
export function BoardTable({ locale, statements }: { locale: Locale; statements: BoardRow[] }) {
	const t = useTranslations('Board');
	return (
		<table className={`${tables.table} ${tables.stacked}`}>
			<thead>
				<tr>
					<th scope="col">{t('statement')}</th>
					<th scope="col">{t('date')}</th>
					{locales.map((language) => (
						<th key={language} scope="col">
							{languageName(locale, language)}
						</th>
					))}
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

function Row({ locale, statement }: { locale: Locale; statement: BoardRow }) {
	const t = useTranslations('Board');
	const desk = useTranslations('Desk');
	const kinds = useTranslations('Kinds');
	return (
		<tr>
			<th scope="row" className={tables.title}>
				<a href={deskPaths.statement(locale, statement.ref)} lang={statement.titleLocale}>
					{statement.title || desk('untitled')}
				</a>
				<div className={tables.soft}>
					{kinds(statement.kind)} · {statement.ref}
				</div>
			</th>
			<td className="figures" data-label={t('date')}>
				{spokenDay(locale, statement.spoken) ?? desk('undated')}
			</td>
			{locales.map((language) => (
				<td key={language} className={tables.version} data-label={language}>
					<CellWords
						locale={locale}
						statementRef={statement.ref}
						language={language}
						cell={statement.cells[language]}
					/>
				</td>
			))}
		</tr>
	);
}

interface CellProps {
	locale: Locale;
	statementRef: string;
	language: Locale;
	cell: Cell;
}

function CellWords({ locale, statementRef, language, cell }: CellProps) {
	const t = useTranslations('Board');
	const { state, edition, behind, role } = cell;
	const isOpen = draftStates.some((one) => one === state);
	const href = isOpen
		? deskPaths.version(locale, statementRef, language)
		: edition > 0
			? deskPaths.history(locale, statementRef, language)
			: null;
	const words = t(`states.${state}`);
	return (
		<>
			{href ? (
				<a className={tables.state} data-state={state} href={href}>
					{words}
				</a>
			) : (
				<span className={state === 'none' ? tables.soft : tables.state} data-state={state}>
					{words}
				</span>
			)}
			{edition > 0 || role === 'original' ? (
				<div className={tables.soft}>
					{[
						role === 'original' ? t('original') : null,
						edition > 0 ? t('edition', { number: edition }) : null,
						behind > 0 ? t('behind', { count: behind }) : null,
					]
						.filter(Boolean)
						.join(' · ')}
				</div>
			) : null}
		</>
	);
}
