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
			'refs that no statement has cost nothing any more; a seventh of the random addresses are wrong names of a statement that is there and cost a question to the database each; PostgreSQL, the storm itself and the client share the cores with the hot page. All requests of the hot page were answered. Another run of the same day had 432 ms, one before refs were known 3.6 s; what is left was not taken apart.',
	},
	{
		of: 'resident memory',
		because:
			'kept answers are bounded and small here; the rest is Next, its compiled pages and the heap that Node lets grow while thousands of pages are made one after another. It was 622 MB on 24 November; which of what came since takes the rest was not taken apart.',
	},
	{
		of: 'npm start, second time',
		because:
			'PostgreSQL, Next and the archive start one after another; the machine was slower than on 24 November, when it took 3.9 s. Not taken apart.',
	},
	{
		of: 'commit until all of them serve it',
		because:
			'a node hears of a change within 5 to 20 ms and its replica shows it within 10 to 50; then each of three nodes makes the page and the list anew, and both databases and the client share the two cores with them: six renderings wait for one another, 40 to 70 ms of CPU each on this machine.',
	},
	{
		of: 'statement page never asked before',
		because:
			'the page takes Node about 40 ms of CPU on this machine (two passes over the tree, promise hooks, the serialised copy that the front door takes out again, compressing, the copy on the disk); 9 ms were measured for an empty page in an earlier state of the machine; its four questions, whose plans are kept, take less than 10.',
	},
	{
		of: 'search, ',
		because:
			'the matches of five languages are looked up, up to a thousand grouped and two hundred weighed (25 to 50 ms of PostgreSQL on this machine), and then the rows are told of and passages marked (about 20 ms) while the facets are counted. Questions of many shapes, as filters and languages make them, find no room among the kept plans of a connection and are planned each time, in about 10 ms.',
	},
	{
		of: 'list page',
		because:
			'where days and a kind are asked for, up to a thousand rows are counted; the names and languages of the 21 that are shown take about 5 ms.',
	},
	{
		of: 'npm run import',
		because:
			"two thirds are PostgreSQL's (of 17 s for 1,921 versions it works 11 s on one core: 6.3 s for the rows that readers find texts by and the memory that follows them, 1.4 s for the desk's, the rest for texts, facts and acts); the importer works about 6 s, and mostly while PostgreSQL waits for it.",
	},
	{
		of: 'statement page ÷ its text',
		because:
			'what surrounds the text (head, structured data, languages, footer) weighs the same for a short text as for a long one.',
	},
];
