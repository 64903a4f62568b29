/** Below these are secrets: what opens one reader's own page or a draft, or makes somebody a member. */
const opening = /follow|sign-?in|preview/i;

/** What may stand below them and is no secret. */
const ownWords = new Set(
	'confirm sent ended join reset code forgotten passkey provider draft files follow sign-in preview'.split(' '),
);
const locale = /^(de|en|es|ru|fr)$/;

/** Addresses whose last part is words of a title or the hash of a file, which may be as long as a secret. */
const titled = /^\/(files|\w\w\/(statements|people|places|events|topics))\//;
const built = /^\/_next\/static\//;

/** Addresses of readers' pages as they are written nearly always. */
const usual = /^\/\w\w(\/(statements|people|places|events|topics)(\/[a-z0-9.-]+)*)?$/;

/** Secrets are longer. */
const long = /[\w-]{20,}/g;

/** A path that is read over and over is none. */
const mostReadings = 8;

/**
 * A path as it may be logged. What could be a secret is left out, however it is spelled: escaped, once or several times, in capitals,
 * with other marks between or around, or below an address that is not there.
 */
export function withoutSecret(path: string): string {
	if (usual.test(path) && !opening.test(path)) return path;
	const plain = unescaped(path);
	if (plain === null) return '/…';
	const at = plain.search(opening);
	if (at === -1) return veiled(plain) === plain ? path : veiled(plain);
	const begin = plain.lastIndexOf('/', at) + 1;
	return veiled(plain.slice(0, begin)) + plain.slice(begin).replace(/[^/]+/g, ownWord);
}

/** What the escapes of ASCII stand for; null when there is no end to them. */
function unescaped(path: string): string | null {
	let plain = path;
	for (let reading = 0; reading < mostReadings; reading += 1) {
		const next = plain
			.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
			.replaceAll('\\', '/');
		if (next === plain) return plain;
		plain = next;
	}
	return null;
}

function ownWord(part: string): string {
	return ownWords.has(part) || locale.test(part) ? part : '…';
}

/** Without long runs that no title has: with capitals, or where no titles are with several digits. */
function veiled(plain: string): string {
	if (built.test(plain)) return plain;
	const isTitled = titled.test(plain);
	return plain.replace(long, (run) =>
		/[A-Z]/.test(run) || (!isTitled && run.replace(/\D/g, '').length > 3) ? '…' : run,
	);
}
