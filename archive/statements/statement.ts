export const kinds = [
	'statement',
	'speech',
	'press-conference',
	'interview',
	'message',
	'declaration',
	'press-release',
	'announcement',
	'news',
	'newsletter',
	'event',
	'debate',
	'transcript',
	'security-advisory',
	'legal-notice',
	'document',
] as const;
export type Kind = (typeof kinds)[number];

export const versionRoles = ['original', 'authentic', 'translation'] as const;
export type VersionRole = (typeof versionRoles)[number];

export const precisions = ['minute', 'day', 'month', 'year', 'unknown'] as const;
export type Precision = (typeof precisions)[number];

export const changeClasses = ['typo', 'factual', 'translation', 'legal'] as const;
export type ChangeClass = (typeof changeClasses)[number];

export const draftStates = ['draft', 'in-review', 'approved', 'scheduled'] as const;
export type DraftState = (typeof draftStates)[number];

const crockford = '0123456789abcdefghjkmnpqrstvwxyz';

/** A new permanent `ref`: six random characters of Crockford's base32, lower case. */
export function newRef(): string {
	return randomLetters(6);
}

/** The ref at a share from 0 to 1 of the way through all possible ones in their order, or some steps beside it. */
export function refAt(share: number, steps = 0): string {
	let number = Math.round(share * 32 ** 6) + steps;
	let ref = '';
	for (let letter = 0; letter < 6; letter++) {
		ref = crockford.charAt(number % 32) + ref;
		number = Math.floor(number / 32);
	}
	return ref;
}

/** Where a ref stands in the order of all possible ones: 0 to 32⁶ − 1. */
export function numberOfRef(ref: string): number {
	let number = 0;
	for (const letter of ref) number = number * 32 + crockford.indexOf(letter);
	return number;
}

/** Reads a ref as people copy it: case, `o` for 0, `i` and `l` for 1. Null when it can't be one. */
export function parseRef(value: string): string | null {
	const ref = value.toLowerCase().replaceAll('o', '0').replace(/[il]/g, '1');
	return /^[0-9a-hjkmnp-tv-z]{6}$/.test(ref) ? ref : null;
}

/** A new segment or turn key: `s` and seven random characters; never given twice. */
export function newKey(): string {
	return `s${randomLetters(7)}`;
}

/** The Web Crypto API, because the editor makes keys in the browser. 256 is a multiple of 32: no letter is likelier. */
function randomLetters(length: number): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => crockford[byte % 32]).join('');
}
