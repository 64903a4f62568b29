import { mayDecideAgainst } from '@/archive/board/policy';
import { type QueueOrder, type QueuePart, queueOrders, queueParts } from '@/archive/board/queue';
import type { Member } from '@/archive/members/member';
import { mayTranslate } from '@/archive/statements/policy';
import { isLocale, type Locale, locales } from '@/i18n/locales';
import { deskPaths } from '../paths';

/** Which queue is shown, as its address says it. */
export interface QueueQuery {
	language: Locale;
	what: QueuePart;
	by: QueueOrder;
	after?: string;
}

type Given = Record<string, unknown>;

/** What an address asks for, and where it is silent what the member may translate and what is missing there. */
export function readQueueQuery({ language, what, by, after }: Given, member: Member | null): QueueQuery {
	return {
		language: isLocale(language) ? language : (languagesFor(member)[0] ?? 'en'),
		what: queueParts.find((part) => part === what) ?? 'missing',
		by: queueOrders.find((order) => order === by) ?? 'age',
		after: typeof after === 'string' && after ? after : undefined,
	};
}

/** The languages that a member may translate into come first. */
export function languagesFor(member: Member | null): Locale[] {
	const own = locales.filter((locale) => member && mayTranslate(member, locale));
	return [...own, ...locales.filter((locale) => !own.includes(locale))];
}

/** Many rows at a time can be decided against, where one can. */
export function mayChoose(member: Member, { language, what }: QueueQuery): boolean {
	return (what === 'missing' || what === 'behind') && mayDecideAgainst(member, language);
}

/** The whole queue as a table. */
export function queueCsvAddress(locale: Locale, { after: _, ...query }: QueueQuery): string {
	return `${deskPaths.queueCsv(locale)}?${new URLSearchParams(Object.entries(query))}`;
}

export function queueAddress(locale: Locale, query: QueueQuery): string {
	const given = Object.entries(query).filter(([, value]) => value !== undefined);
	return `${deskPaths.queue(locale)}?${new URLSearchParams(given)}`;
}
