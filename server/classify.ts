import { isLocale, type Locale } from '@/i18n/locales';
import { type NamedNoun, nameFolders } from '@/i18n/paths';

/** What an address asks for, told from its form alone. */
export type Address =
	| { kind: 'home' }
	| { kind: 'permanent'; ref: string }
	/** A turn or segment of a statement, in whatever language. */
	| { kind: 'passage'; ref: string; key: string }
	| { kind: 'statement'; locale: Locale; ref: string; slug: string | null }
	/** A page below a statement: editions, changes, side by side, citations, quotes. */
	| { kind: 'statement-page'; locale: Locale; ref: string; page: string }
	/** The page of a person, place, event or topic. */
	| { kind: 'name'; locale: Locale; noun: NamedNoun; ref: string; slug: string | null }
	/** A page only the front door may ask Next for. */
	| { kind: 'internal'; locale: Locale }
	| { kind: 'reading'; locale: Locale }
	/** Following: below the page that explains it, what one mail's secret opens. Forms are sent to the same addresses. */
	| { kind: 'follow'; locale: Locale; below: string }
	/** `passesFiles`: whole files come or go, which nobody holds in memory. */
	| { kind: 'desk'; passesFiles?: true }
	/** A file that a public text shows: a picture in one of its sizes, everything else under its name. */
	| { kind: 'file'; hash: string; name: string }
	/** A file of a draft, for who has a link to that. */
	| { kind: 'preview-file'; locale: Locale; token: string; hash: string; name: string }
	/** A draft as its public page would show it: below it a link's secret, or what members ask for. */
	| { kind: 'preview'; locale: Locale; below: string[] }
	| { kind: 'health'; check: 'healthz' | 'readyz' }
	| { kind: 'metrics' }
	/** Built files with a hash in their name, which never change. */
	| { kind: 'asset' }
	/** Addresses for programs: feeds, sitemaps, exports, files of public/. */
	| { kind: 'machine' }
	| { kind: 'unknown' }
	| { kind: 'untidy'; path: string };

const statementPages = ['with', 'editions', 'changes', 'cite', 'quote'];
const internalPages = ['removed', 'missing', 'failure', 'not-found', 'busy'];
const nouns = Object.keys(nameFolders) as NamedNoun[];
const deskPages = ['desk', 'sign-in'];

/** Most paths have nothing of it. */
const untidy = /\/\/|.\/$|%|\/\.{1,2}(\/|$)/;

/**
 * The one form of a path among those that mean the same (RFC 3986 §6.2.2): without empty and dot segments, letters, digits, `-`, `.`, `_`
 * and `~` as they are, every other escape in capitals.
 */
function tidied(path: string): string {
	const decoded = path.replace(/%[0-9a-f]{2}/gi, (escaped) => {
		const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
		return /[\w.~-]/.test(character) ? character : escaped.toUpperCase();
	});
	const segments: string[] = [];
	for (const segment of decoded.split('/')) {
		if (segment === '..') segments.pop();
		else if (segment !== '' && segment !== '.') segments.push(segment);
	}
	return `/${segments.join('/')}`;
}

/** Says what a path, still percent-encoded and without its query, asks for. */
export function classify(path: string): Address {
	if (untidy.test(path)) {
		const tidy = tidied(path);
		if (tidy !== path) return { kind: 'untidy', path: tidy };
	}

	const [first = '', ...rest] = path.slice(1).split('/');
	if (first === '') return { kind: 'home' };
	if (isLocale(first)) return classifyPage(first, rest);
	const [ref, key, ...more] = first === 's' ? rest : [];
	if (ref && !key) return { kind: 'permanent', ref };
	if (ref && key && more.length === 0 && /^[a-z0-9-]+$/.test(key)) return { kind: 'passage', ref, key };
	if ((first === 'healthz' || first === 'readyz') && rest.length === 0) return { kind: 'health', check: first };
	if (first === 'metrics' && rest.length === 0) return { kind: 'metrics' };
	const [hash, name, ...deeper] = first === 'files' ? rest : [];
	if (hash && name && deeper.length === 0) return { kind: 'file', hash, name };
	if (first === '_next') return { kind: 'asset' };
	if (first === 'api') return rest[0] === 'auth' || rest[0] === 'desk' ? { kind: 'desk' } : { kind: 'machine' };
	if (/\.[a-z0-9]+$/i.test(path)) return { kind: 'machine' };
	return first === 'oai' ? { kind: 'machine' } : { kind: 'unknown' };
}

function classifyPage(locale: Locale, [room, ref, third, ...deeper]: string[]): Address {
	if (room === undefined) return { kind: 'reading', locale };
	if (room === 'desk' && (ref === 'files' || (ref === 'drafts' && deeper[0] === 'files'))) {
		return { kind: 'desk', passesFiles: true };
	}
	if (deskPages.includes(room)) return { kind: 'desk' };
	const [hash, name, ...more] = deeper;
	if (room === 'preview' && ref && third === 'files' && hash && name && more.length === 0) {
		return { kind: 'preview-file', locale, token: ref, hash, name };
	}
	if (room === 'preview') {
		return { kind: 'preview', locale, below: [ref, third, ...deeper].filter((part) => part !== undefined) };
	}
	if (internalPages.includes(room)) return { kind: 'internal', locale };
	if (room === 'follow') {
		return { kind: 'follow', locale, below: [ref, third, ...deeper].filter((part) => part !== undefined).join('/') };
	}
	if (/\.[a-z0-9]+$/i.test(deeper.at(-1) ?? third ?? ref ?? room)) return { kind: 'machine' };
	const noun = nouns.find((candidate) => nameFolders[candidate] === room);
	if (noun && ref && deeper.length === 0) return { kind: 'name', locale, noun, ref, slug: third ?? null };
	if (room !== 'statements' || ref === undefined) return { kind: 'reading', locale };
	if (third === undefined) return { kind: 'statement', locale, ref, slug: null };
	if (statementPages.includes(third)) {
		return { kind: 'statement-page', locale, ref, page: [third, ...deeper].join('/') };
	}
	return deeper.length === 0 ? { kind: 'statement', locale, ref, slug: third } : { kind: 'reading', locale };
}
