/** What is known to limit a measure, by the beginning of its name; it is told where the measure misses its bar. */
export const limits: { of: string; because: string }[] = [
	{
		of: 'cached statement page',
		because:
			'Node spends about as much on a bare answer of the same bytes as nginx on its file; async hooks, which Next needs in the same process, headers, the access log and metrics come on top.',
	},
	{
		of: 'hot page, p99',
		because:
			'two fifths of the random addresses name a statement that might be there and cost a question to the database each (about 200 a second); those, PostgreSQL, the storm itself and the client share the cores with the hot page. All requests of the hot page were answered. How much of it is which was not taken apart.',
	},
	{
		of: 'resident memory',
		because:
			'kept answers are bounded and small here; the rest is Next, its compiled pages and the heap that Node lets grow while thousands of pages are made one after another.',
	},
	{
		of: 'commit until all of them serve it',
		because:
			'each of three nodes makes the page and the list anew, and both databases and the client share the two cores with them; the middle is half the bar, the tail is six renderings waiting for one another.',
	},
	{
		of: 'statement page never asked before',
		because:
			'Next renders even an empty page in about 9 ms of CPU (two passes over the tree, promise hooks, the serialised copy that the front door takes out again); its SQL takes less.',
	},
	{
		of: 'search, two words',
		because:
			'of each language that knows both words a hundred texts are opened to see whether they stand together, up to a thousand are ranked and counted for the facets; finding and marking the passages takes about 20 ms of Node.',
	},
	{
		of: 'search, ',
		because:
			'the matches of five languages are looked up, up to a thousand ranked and counted for the facets (about 60 ms of PostgreSQL on this machine), and finding and marking the passages takes about 20 ms of Node. A connection plans a question anew five times before it keeps the plan, also in this measure.',
	},
	{
		of: 'list page',
		because:
			'the names, languages and withdrawals of its 21 rows are read by some 1,200 page accesses, about 9 ms; days without a year or named facet are then looked for in the list one by one.',
	},
	{
		of: 'desk, texts by a common word',
		because:
			'a word that more than 3,000 texts hold is looked for from the newest text on, each opened: good where every tenth text has it, seconds where every hundredth has.',
	},
	{
		of: 'npm run import',
		because:
			"not taken apart. An earlier commit reached 236 a second; since then texts are also kept for the translators' memory and for the desk's search, which may be what it costs.",
	},
	{
		of: 'statement page ÷ its text',
		because:
			'what surrounds the text (head, structured data, languages, footer) weighs the same for a short text as for a long one.',
	},
];
