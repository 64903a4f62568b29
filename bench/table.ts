export interface Row {
	measure: string;
	ours: number;
	reference: number;
	unit: '1/s' | 'ms' | 'B' | 'MB' | '';
	/** What ours ÷ reference has to be. */
	bar?: { atLeast: number } | { atMost: number };
}

/** The measures as a Markdown table; what counts is the ratio of two figures of the same run. */
export function tableOf(rows: readonly Row[]): string {
	const lines = rows.map((row) => {
		const { measure, ours, reference, unit } = row;
		return `| ${measure} | ${figure(ours)} ${unit} | ${figure(reference)} ${unit} | ${figure(ours / reference)} | ${barOf(row)} |`;
	});
	return ['| measure | ours | reference | ratio | bar |', '| --- | ---: | ---: | ---: | --- |', ...lines].join('\n');
}

/** Whether a row keeps its bar; one without a bar does. */
export function isMet({ ours, reference, bar }: Row): boolean {
	if (!bar) return true;
	return 'atLeast' in bar ? ours / reference >= bar.atLeast : ours / reference <= bar.atMost;
}

function barOf(row: Row): string {
	if (!row.bar) return '';
	const wanted = 'atLeast' in row.bar ? `≥ ${row.bar.atLeast}` : `≤ ${row.bar.atMost}`;
	return isMet(row) ? `${wanted}, kept` : `**${wanted}, missed**`;
}

function figure(value: number): string {
	return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
