import type { Locale } from './locales';

/** What narrows the list of statements; each is a part of the address's query. */
export interface ListAddress {
	q?: string;
	/** An exact phrase, words that must not occur, and where to look for words. */
	exact?: string;
	none?: string;
	where?: string;
	kind?: string;
	year?: number;
	language?: string;
	missing?: string;
	speaker?: string;
	topic?: string;
	place?: string;
	event?: string;
	/** Days, as YYYY-MM-DD. */
	from?: string;
	to?: string;
	publishedFrom?: string;
	publishedTo?: string;
	asOf?: string;
	sort?: string;
	after?: string;
	before?: string;
}

export const listFormats = ['atom', 'json', 'csv', 'ics'] as const;
export type ListFormat = (typeof listFormats)[number];

/** The names of those parts; the front door knows no others. */
export const listParameters = [
	'q',
	'exact',
	'none',
	'where',
	'kind',
	'year',
	'language',
	'missing',
	'speaker',
	'topic',
	'place',
	'event',
	'from',
	'to',
	'publishedFrom',
	'publishedTo',
	'asOf',
	'sort',
	'after',
	'before',
] as const satisfies readonly (keyof ListAddress)[];

/** Where the pages of what statements name stand, by noun. */
export const nameFolders = { person: 'people', place: 'places', event: 'events', topic: 'topics' } as const;
export type NamedNoun = keyof typeof nameFolders;

/** A place in a list that is read page by page. */
export interface PageAddress {
	after?: string;
	before?: string;
}

/** The parts of a list's address that its search can be followed by; its languages are chosen apart. */
export const searchParameters = [
	'q',
	'exact',
	'none',
	'where',
	'kind',
	'year',
	'missing',
	'speaker',
	'topic',
	'place',
	'event',
	'from',
	'to',
	'publishedFrom',
	'publishedTo',
] as const satisfies readonly (keyof ListAddress)[];

/** What says what is to be followed, in which language first, and what was wrong with a form that was sent. */
export const followParameters = [...searchParameters, 'person', 'statement', 'appears', 'language', 'problem'] as const;

/** What narrows the list of questions. */
export interface QuestionsAddress extends PageAddress {
	topic?: string;
	speaker?: string;
	year?: number;
}

/** What narrows the list of corrections. */
export interface CorrectionsAddress extends PageAddress {
	language?: string;
	class?: string;
}

/** Atom, or JSON Feed. */
export const feedFormats = ['atom', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** The addresses of the site, relative to its root. */
export const paths = {
	home: (locale: Locale) => `/${locale}`,
	statements: (locale: Locale, address: ListAddress = {}) => `/${locale}/statements${queryOf(address)}`,
	/** The same list for programs. */
	list: (locale: Locale, format: ListFormat, address: ListAddress = {}) =>
		`/${locale}/statements.${format}${queryOf(address)}`,
	statement: (locale: Locale, { ref, slug }: { ref: string; slug: string }, key?: string) =>
		`/${locale}/statements/${ref}/${slug}${key ? `#${key}` : ''}`,
	/** Places at the desk to which mails lead. */
	deskStatement: (locale: Locale, ref: string) => `/${locale}/desk/statements/${ref}`,
	deskVersion: (locale: Locale, ref: string, version: Locale) => `/${locale}/desk/statements/${ref}/${version}`,
	deskNotifications: (locale: Locale) => `/${locale}/desk/notifications`,
	deskAccount: (locale: Locale) => `/${locale}/desk/account`,
	deskReleases: (locale: Locale) => `/${locale}/desk/releases`,
	deskRelease: (locale: Locale, id: string) => `/${locale}/desk/releases/${id}`,
	coverage: (locale: Locale) => `/${locale}/coverage`,
	browse: (locale: Locale) => `/${locale}/browse`,
	/** Where the reader chooses colours and size of text. */
	display: (locale: Locale) => `/${locale}/display`,
	names: (locale: Locale, noun: NamedNoun, address: { letter?: string } = {}) =>
		`/${locale}/${nameFolders[noun]}${queryOf(address)}`,
	name: (locale: Locale, noun: NamedNoun, { ref, slug }: { ref: string; slug: string }, address: PageAddress = {}) =>
		`/${locale}/${nameFolders[noun]}/${ref}/${slug}${queryOf(address)}`,
	/** The same lists for programs. */
	questionsList: (locale: Locale, format: ListFormat, address: QuestionsAddress = {}) =>
		`/${locale}/questions.${format}${queryOf(address)}`,
	archiveList: (
		locale: Locale,
		{ year, month }: { year: number; month: number },
		format: ListFormat,
		address: PageAddress = {},
	) => `${paths.archive(locale, year, month)}.${format}${queryOf(address)}`,
	questions: (locale: Locale, address: QuestionsAddress = {}) => `/${locale}/questions${queryOf(address)}`,
	archive: (locale: Locale, year?: number, month?: number, address: PageAddress = {}) => {
		const time = [year, month && String(month).padStart(2, '0')].filter(Boolean);
		return `${[`/${locale}/archive`, ...time].join('/')}${queryOf(address)}`;
	},
	passage: (ref: string, key: string) => `/s/${ref}/${key}`,
	/** Two languages side by side. */
	beside: (locale: Locale, ref: string, other: Locale) => `/${locale}/statements/${ref}/with/${other}`,
	editions: (locale: Locale, ref: string) => `/${locale}/statements/${ref}/editions`,
	edition: (locale: Locale, ref: string, number: number) => `/${locale}/statements/${ref}/editions/${number}`,
	/** Two editions of one language side by side, the older first. */
	editionsBeside: (locale: Locale, ref: string, older: number, newer: number) =>
		`/${locale}/statements/${ref}/editions/${older}/with/${newer}`,
	/** What changed from one edition to another; only the changed passages, unless all are asked for. */
	changes: (locale: Locale, ref: string, older: number, newer: number, show?: 'all') =>
		`/${locale}/statements/${ref}/changes/${older}-${newer}${show ? `?show=${show}` : ''}`,
	/** How to cite a statement: as it reads now, or as it read in one edition; all of it, or one passage. */
	citation: (locale: Locale, ref: string, cited: { edition?: number; segment?: string } = {}) =>
		`/${locale}/statements/${ref}/cite${queryOf(cited)}`,
	quote: (locale: Locale, ref: string, quote: { edition: number; range: string; check: string }) =>
		`/${locale}/statements/${ref}/quote/${quote.edition}/${quote.range}/${quote.check}`,
	permanent: (ref: string) => `/s/${ref}`,
	/** Every edition of every language with its hash. */
	editionsFile: (ref: string) => `/s/${ref}/editions.json`,
	corrections: (locale: Locale, address: CorrectionsAddress = {}) => `/${locale}/corrections${queryOf(address)}`,
	correctionsFeed: (locale: Locale, format: ListFormat = 'atom', address: CorrectionsAddress = {}) =>
		`/${locale}/corrections.${format}${queryOf(address)}`,
	feed: (locale: Locale) => `/${locale}/statements.atom`,
	/** All feeds, for a feed reader to take over. */
	feedsFile: (locale: Locale) => `/${locale}/feeds.opml`,
	/** How browsers search the archive. */
	openSearch: (locale: Locale) => `/${locale}/opensearch.xml`,
	nameFeed: (locale: Locale, noun: NamedNoun, ref: string, format: ListFormat, address: PageAddress = {}) =>
		`/${locale}/${nameFolders[noun]}/${ref}.${format}${queryOf(address)}`,
	editionsFeed: (locale: Locale, ref: string, format: FeedFormat) => `/${locale}/statements/${ref}/editions.${format}`,
	follow: (locale: Locale, asked: Record<string, string> = {}) => `/${locale}/follow${queryOf(asked)}`,
	followSent: (locale: Locale) => `/${locale}/follow/sent`,
	followEnded: (locale: Locale) => `/${locale}/follow/ended`,
	followConfirm: (locale: Locale, token: string) => `/${locale}/follow/confirm/${token}`,
	followOwn: (locale: Locale, token: string) => `/${locale}/follow/${token}`,
	/** What a preview link opens: a draft in the language of the address. */
	preview: (version: Locale, token: string) => `/${version}/preview/${token}`,
	sitemap: () => '/sitemap.xml',
	signIn: (locale: Locale) => `/${locale}/sign-in`,
	/** Where the second factor is asked for; then on to `back`. */
	/** Leads to the identity provider. */
	signInByProvider: (locale: Locale, back: string | null) =>
		`/${locale}/sign-in/provider${back ? `?back=${encodeURIComponent(back)}` : ''}`,
	signInCode: (locale: Locale, back: string) => `/${locale}/sign-in/code?back=${encodeURIComponent(back)}`,
	forgotten: (locale: Locale) => `/${locale}/sign-in/forgotten`,
	/** Where the links of mails to members lead. */
	resetPassword: (locale: Locale, token: string) => `/${locale}/sign-in/reset/${token}`,
	invitation: (locale: Locale, token: string) => `/${locale}/sign-in/join/${token}`,
};

function queryOf(address: object): string {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(address)) {
		if (value !== undefined && value !== '') query.set(name, String(value));
	}
	const text = query.toString();
	return text ? `?${text}` : '';
}
