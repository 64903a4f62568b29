import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';

/** The desk's addresses. */
export const deskPaths = {
	list: (locale: Locale) => `/${locale}/desk`,
	listCsv: (locale: Locale) => `/${locale}/desk/statements.csv`,
	drafts: (locale: Locale) => `/${locale}/desk/drafts`,
	draftsCsv: (locale: Locale) => `/${locale}/desk/drafts.csv`,
	/** A member's own acts on many rows. */
	bulk: (locale: Locale) => `/${locale}/desk/bulk`,
	bulkPlan: (locale: Locale, id: string) => `/${locale}/desk/bulk/${id}`,
	bulkCsv: (locale: Locale, id: string) => `/${locale}/desk/bulk/${id}/bulk.csv`,
	new: (locale: Locale) => `/${locale}/desk/new`,
	paste: (locale: Locale) => `/${locale}/desk/new/paste`,
	members: (locale: Locale) => `/${locale}/desk/members`,
	invite: (locale: Locale) => `/${locale}/desk/members/invite`,
	member: (locale: Locale, id: string) => `/${locale}/desk/members/${id}`,
	/** One grant for several members; with a query, what would come of it. */
	changeGrants: (locale: Locale, query?: URLSearchParams) =>
		`/${locale}/desk/members/grants${query ? `?${query}` : ''}`,
	membersCsv: (locale: Locale) => `/${locale}/desk/members.csv`,
	secondLooksCsv: (locale: Locale) => `/${locale}/desk/second-looks.csv`,
	secondLooks: (locale: Locale, after?: string) =>
		`/${locale}/desk/second-looks${after ? `?after=${encodeURIComponent(after)}` : ''}`,
	releases: (locale: Locale, after?: string) =>
		`/${locale}/desk/releases${after ? `?after=${encodeURIComponent(after)}` : ''}`,
	releasesCsv: (locale: Locale) => `/${locale}/desk/releases.csv`,
	release: paths.deskRelease,
	queue: (locale: Locale) => `/${locale}/desk/queue`,
	queueCsv: (locale: Locale) => `/${locale}/desk/queue.csv`,
	board: (locale: Locale) => `/${locale}/desk/board`,
	boardCsv: (locale: Locale) => `/${locale}/desk/board.csv`,
	names: (locale: Locale) => `/${locale}/desk/names`,
	namesCsv: (locale: Locale) => `/${locale}/desk/names.csv`,
	named: (locale: Locale, noun: string, ref: string) => `/${locale}/desk/names/${noun}/${ref}`,
	glossary: (locale: Locale) => `/${locale}/desk/glossary`,
	glossaryImport: (locale: Locale) => `/${locale}/desk/glossary/import`,
	glossaryFile: (locale: Locale) => `/${locale}/desk/glossary/glossary.csv`,
	/** A concept's id, or `new`. */
	concept: (locale: Locale, id: string) => `/${locale}/desk/glossary/${id}`,
	account: paths.deskAccount,
	notifications: paths.deskNotifications,
	notificationsCsv: (locale: Locale) => `/${locale}/desk/notifications.csv`,
	passkeys: (locale: Locale) => `/${locale}/desk/account/passkeys`,
	factor: (locale: Locale) => `/${locale}/desk/account/factor`,
	statement: paths.deskStatement,
	facts: (locale: Locale, ref: string) => `/${locale}/desk/statements/${ref}/facts`,
	version: paths.deskVersion,
	history: (locale: Locale, ref: string, version: Locale, after?: string) =>
		`/${locale}/desk/statements/${ref}/${version}/history${after ? `?after=${encodeURIComponent(after)}` : ''}`,
	revisions: (locale: Locale, ref: string, version: Locale, from?: string, to?: string) =>
		`/${locale}/desk/statements/${ref}/${version}/history/changes${from && to ? `?from=${from}&to=${to}` : ''}`,
	trail: (locale: Locale, ref: string, before?: number) =>
		`/${locale}/desk/statements/${ref}/trail${before ? `?before=${before}` : ''}`,
	trailCsv: (locale: Locale, ref: string) => `/${locale}/desk/statements/${ref}/trail.csv`,
	/** The draft of a language as its public page would be. */
	preview: (locale: Locale, ref: string, version: Locale) => `/${version}/preview/draft/${ref}/${locale}`,
	previewLinks: (locale: Locale, ref: string, before?: string) =>
		`/${locale}/desk/statements/${ref}/previews${before ? `?before=${before}` : ''}`,
	/** Where open tabs give their signs. */
	presence: (locale: Locale, ref: string) => `/${locale}/desk/statements/${ref}/presence`,
	memory: (locale: Locale, draftId: string) => `/${locale}/desk/drafts/${draftId}/memory`,
	rows: (locale: Locale, draftId: string) => `/${locale}/desk/drafts/${draftId}/rows`,
	terms: (locale: Locale, draftId: string) => `/${locale}/desk/drafts/${draftId}/terms`,
	/** Below it are all files, for members. */
	filesAt: (locale: Locale) => `/${locale}/desk/files`,
	/** Where a draft is given a file. */
	addFile: (locale: Locale, draftId: string) => `/${locale}/desk/drafts/${draftId}/files`,
	text: (locale: Locale, draftId: string) => `/${locale}/desk/drafts/${draftId}/text`,
};

/** Where sign-in may lead back to: the desk and its previews, and nowhere else. */
export function isDeskPath(path: unknown): path is string {
	return (
		typeof path === 'string' &&
		/^\/(de|en|es|ru|fr)\/(?:desk|preview\/draft)(\/[\w./?=&%-]*|\?[\w./?=&%-]*)?$/.test(path)
	);
}
