import { parametersOf } from '@/i18n/parameters';
import type { Address } from '../classify';
import { listAskedLocales } from '../negotiate-locale';

const longestValue = 300;
/** Nobody types them, and no text has them. */
const controls = /\p{Cc}/gu;

/**
 * The query as the archive understands it: known parameters in one order, each once, without empty ones. Addresses that
 * differ in nothing else ask for the same thing. With its `?`, or empty. Where the archive does not answer, as it is.
 */
export function normaliseQuery(address: Address, path: string, query: string): string {
	if (address.kind === 'desk' || address.kind === 'untidy' || path.startsWith('/api/')) return query;
	if (query.length <= 1) return '';
	const known = parametersOf(path);
	if (known.length === 0) return '';
	const given = new URLSearchParams(query);
	const kept = new URLSearchParams();
	for (const name of known) {
		const value = given.get(name)?.replace(controls, '').trim().slice(0, longestValue);
		if (value) kept.set(name, value);
	}
	const text = kept.toString();
	return text && `?${text}`;
}

/** The name under which the answer at an address is kept; null when it is made anew each time. */
export function cacheKeyOf(
	address: Address,
	path: string,
	query: string,
	acceptLanguage: string | undefined,
): string | null {
	switch (address.kind) {
		case 'reading':
		case 'statement':
		case 'statement-page':
		case 'name':
			return path + query;
		case 'follow':
			return address.below === '' ? path + query : null;
		case 'asset':
			return path;
		case 'machine':
			return path.startsWith('/api/') ? null : path + query;
		case 'permanent':
		case 'passage':
			return `${path} ${listAskedLocales(acceptLanguage)}`;
		default:
			return null;
	}
}
