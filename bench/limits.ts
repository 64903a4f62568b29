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
			'refs that no statement has cost nothing any more; a seventh of the random addresses are wrong names of a statement that is there and cost a question to the database each. The server idles four fifths of the time in the storm (profile of 29 November); what is left are the storm, the client and PostgreSQL, which share two cores with it. On slow hours of the machine the same code had 432 and 851 ms.',
	},
	{
		of: 'resident memory at most, through 30,000',
		because:
			'kept answers are bounded and small here; the rest is Next, its compiled pages and the heap that Node lets grow while thousands of pages are made one after another.',
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
			'a page with next to nothing on it takes Next 7 to 8 ms of CPU here, a statement 9 to 11 (profiles of 29 November: two passes over the tree, promise hooks, streams, the serialised copy that the front door takes out again; no function has more than 3 %), which alone is twice to three times the SQL. Its questions, whose plans are kept, are asked before Next has come to the page; their answers are read between the steps of Next.',
	},
	{
		of: 'search, without a word of most texts',
		because:
			'a statement is left out when any of its texts has the word, in whichever language: each one found is looked up by its key in those languages, 5 to 8 µs each. Of a word that nearly every text of a language has (derecho stands in 97 of 100 Spanish texts here) nearly all are looked up and left out until a thousand others are there: up to 58,000 looks. A list of all statements that have it would be as dear to make.',
	},
	{
		of: 'search, everything without a word',
		because:
			'the list is read in its order and each statement looked up in every language that has the word, until a page and a thousand for its count are there.',
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
			'what surrounds the text weighs the same for a short text as for a long one, and is content too: addresses of the languages, dates, neighbours, structured data, editions. Taken out one by one, the head is worth 480 B of 3,270, structured data 280, the footer 270, all classes 80. Only a dictionary shared by the pages (RFC 9842) comes below 2: 1,540 instead of 3,270 B in an experiment with zstd in WebAssembly. Node 20 compresses with none; there it took 15 to 40 ms a page on the thread that serves, and browsers use it over HTTPS only.',
	},
];
