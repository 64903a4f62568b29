import type { CitedWork } from './cited-work';

/**
 * A work as one record of RIS (Research Information Systems, 2011): lines `XX  - value` that end in CR LF, `TY` first and `ER` last.
 * `GEN`, as no type is for speeches; `M3` says the kind. Dates are `YYYY/MM/DD/`, parts that are not known left empty. Names may hold no
 * asterisk.
 */
export function writeRis(work: CitedWork): string {
	const [year = '', month = '', day = ''] = (work.spoken ?? '').split('-');
	const lines: [string, string | null | undefined][] = [
		['TY', 'GEN'],
		['ID', work.id],
		...work.authors.map((author): [string, string] => ['AU', author.replaceAll('*', '')]),
		['TI', work.title],
		['OP', work.original?.title],
		['T2', work.event],
		['M3', work.words.kind],
		['PY', year],
		['DA', year && `${year}/${month}/${day}/`],
		['CY', work.place],
		['PB', work.publisher],
		['ET', String(work.edition)],
		['LA', work.language],
		['AN', work.ref],
		['N1', work.words.note],
		['UR', work.url],
	];
	const written = lines.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
	return `${[...written, 'ER  - '].join('\r\n')}\r\n`;
}

function oneLine(text: string): string {
	return text.replace(/\s+/gu, ' ').trim();
}
