export interface Row {
	measure: string;
	ours: number;
	reference: number;
	unit: '1/s' | 'ms' | 'B' | 'MB';
}

/** The measures as a Markdown table; what counts is the ratio of two figures of the same run. */
export function tableOf(rows: readonly Row[]): string {
	const lines = rows.map(
		({ measure, ours, reference, unit }) =>
			`| ${measure} | ${figure(ours)} ${unit} | ${figure(reference)} ${unit} | ${figure(ours / reference)} |`,
	);
	return ['| measure | ours | reference | ratio |', '| --- | ---: | ---: | ---: |', ...lines].join('\n');
}

function figure(value: number): string {
	return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
