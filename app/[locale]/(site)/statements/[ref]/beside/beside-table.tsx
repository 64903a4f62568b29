import type { ReactNode } from 'react';
import { type AlignedGroup, type AlignedRow, alignTexts } from '@/archive/statements/align-texts';
import type { Block } from '@/archive/statements/text';
import type { TurnHead } from '@/archive/statements/text-lines';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import styles from './beside.module.css';
import { CellSegment } from './cell-segment';
import { itemNumbers } from './item-numbers';

export interface Column {
	locale: Locale;
	/** Said before each of its cells where the columns stand one below the other. */
	tag: string;
	head: ReactNode;
	title: string;
	lead: string | null;
	blocks: readonly Block[];
}

interface Props {
	locale: Locale;
	columns: [Column, Column];
}

/**
 * Two texts as what they are here, a table: a screen reader goes across for the same passage and down for one text. The roles are
 * said again because browsers forget them where a narrow screen lays rows out as blocks.
 */
export function BesideTable({ locale, columns }: Props) {
	const t = wordsIn(locale, 'Compare');
	const numbers = columns.map(({ blocks }) => itemNumbers(blocks));
	const leads = columns.map(({ lead }) => lead);
	const cellOf = (row: AlignedRow, side: 0 | 1) => {
		const cell = row.cells[side];
		if (!cell) return <Missing locale={locale} />;
		const known = side === 0 ? new Set<string>() : new Set(row.cells[0]?.segments.map(({ key }) => key));
		return (
			<>
				{cell.isElsewhere ? <Missing locale={locale} elsewhere /> : null}
				{cell.segments.map((segment) => (
					<CellSegment
						key={segment.key}
						segment={segment}
						number={numbers[side]?.get(segment.key)}
						id={segment.key === row.key || known.has(segment.key) ? undefined : segment.key}
					/>
				))}
			</>
		);
	};
	return (
		<div className={`text ${styles.beside}`}>
			<table role="table" aria-label={t('tableLabel')}>
				<thead role="rowgroup">
					<tr role="row">
						{columns.map(({ tag, head }) => (
							<th key={tag} role="columnheader" scope="col">
								{head}
							</th>
						))}
					</tr>
				</thead>
				<tbody role="rowgroup">
					<Row locale={locale} columns={columns} id="title">
						{columns.map(({ tag, title }) => (
							<h2 key={tag}>{title}</h2>
						))}
					</Row>
					{leads.some(Boolean) ? (
						<Row locale={locale} columns={columns} id="lead">
							{columns.map(({ tag, lead }) =>
								lead ? (
									<p key={tag} className={styles.lead}>
										{lead}
									</p>
								) : (
									<Missing key={tag} locale={locale} />
								),
							)}
						</Row>
					) : null}
				</tbody>
				{alignTexts(columns[0].blocks, columns[1].blocks).map((group) => (
					<tbody key={group.key} role="rowgroup" {...frameOf(group)}>
						<Speakers locale={locale} columns={columns} turns={group.turns} />
						{group.rows.map((row) => (
							<Row key={row.key} locale={locale} columns={columns} id={row.key}>
								{[cellOf(row, 0), cellOf(row, 1)]}
							</Row>
						))}
					</tbody>
				))}
			</table>
		</div>
	);
}

function frameOf({ key, turns }: AlignedGroup) {
	const turn = turns[0] ?? turns[1];
	if (!turn) return {};
	return { id: turns.some((head) => head?.key === key) ? key : undefined, className: turn.role };
}

function Row({
	locale,
	columns,
	id,
	children,
}: Props & { id: string; children: [ReactNode, ReactNode] | ReactNode[] }) {
	const t = wordsIn(locale, 'Compare');
	return (
		<tr id={id} role="row" data-segment="">
			{columns.map((column, side) => (
				<td key={column.tag} role="cell" lang={column.locale} data-of={column.tag}>
					{children[side]}
					{side === 0 ? (
						<a href={`#${id}`} lang={locale} aria-label={t('linkToRow')}>
							¶
						</a>
					) : null}
				</td>
			))}
		</tr>
	);
}

/** Who speaks in the rows that follow: said once, in both languages where they write it differently. */
function Speakers({ columns, turns }: Props & { turns: AlignedGroup['turns'] }) {
	const names = columns.map((column, side) => nameOf(turns[side as 0 | 1], column.locale));
	if (!names.some(Boolean)) return null;
	const isOne = !names[0] || !names[1] || names[0] === names[1];
	return (
		<tr role="row">
			<th role="rowheader" scope="rowgroup" colSpan={2}>
				{columns.map(({ locale, tag }, side) =>
					names[side] && !(isOne && side === 1 && names[0]) ? (
						<span key={tag} lang={locale} className={side === 1 ? styles.second : undefined}>
							{names[side]}
						</span>
					) : null,
				)}
			</th>
		</tr>
	);
}

function nameOf(turn: TurnHead | null, locale: Locale): string | null {
	return turn && (turn.speaker ?? wordsIn(locale, 'Statement')(`unnamed.${turn.role}`));
}

function Missing({ locale, elsewhere = false }: { locale: Locale; elsewhere?: boolean }) {
	const t = wordsIn(locale, 'Compare');
	return (
		<p className={styles.missing} lang={locale}>
			{t(elsewhere ? 'elsewhere' : 'missing')}
		</p>
	);
}
