/** What is known to limit a measure, by the beginning of its name; it is told where the measure misses its bar. */
export const limits: { of: string; because: string }[] = [
	{
		of: 'cached statement page',
		because:
			'Node spends about as much on a bare answer of the same bytes as nginx on its file; async hooks, which Next needs in the same process, headers, the access log and metrics come on top.',
	},
	{
		of: 'statement page never asked before',
		because:
			'Next renders even an empty page in about 9 ms of CPU (two passes over the tree, promise hooks, the serialised copy that the front door takes out again); its SQL takes less.',
	},
	{
		of: 'statement page ÷ its text',
		because:
			'what surrounds the text (head, structured data, languages, footer) weighs the same for a short text as for a long one.',
	},
];
