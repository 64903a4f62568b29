/** Levels of one in another: what pages keep between two forms has few. */
const deepest = 50;
/** As many arguments as Next passes on. */
const most = 1_000;

/**
 * Whether these words are arguments of an action as pages send them: a list, whose last one is the form (`$K1`) and before which
 * stands what a page keeps, of plain values.
 */
export function areArguments(words: string, takes: number): boolean {
	const list = parsed(words);
	if (!isList(list, '0') || list.length < takes) return false;
	return takes === 0 || /^\$K[0-9a-f]+$/.test(String(list[takes - 1]));
}

/** Whether it is a list of values that need nothing but this part, which is named as such. */
export function isList(value: unknown, part: string | undefined): value is unknown[] {
	if (!Array.isArray(value) || value.length > most) return false;
	const rest: { inner: unknown; depth: number }[] = [{ inner: value, depth: 0 }];
	for (let one = rest.pop(); one; one = rest.pop()) {
		const { inner, depth } = one;
		if (depth > deepest) return false;
		if (typeof inner === 'string') {
			if (!isPlain(inner) && !leadsWithin(inner, value, part)) return false;
		} else if (inner !== null && typeof inner === 'object') {
			for (const below of Object.values(inner)) rest.push({ inner: below, depth: depth + 1 });
		}
	}
	return true;
}

/** Undefined for what is no JSON. */
export function parsed(words: string): unknown {
	try {
		return JSON.parse(words);
	} catch {
		return undefined;
	}
}

/** Words, or what React writes in their place for values that JSON has not, and for the form. */
function isPlain(words: string): boolean {
	return (
		!words.startsWith('$') || /^\$(\$.*|undefined|-?Infinity|NaN|-0|D.{1,40}|n-?\d{1,100}|K[0-9a-f]{1,8})$/s.test(words)
	);
}

/** Whether it stands for something that was written before, by its place: `$0:1:page`. */
function leadsWithin(words: string, whole: unknown, part: string | undefined): boolean {
	const [root, ...path] = words.slice(1).split(':');
	if (root !== part || path.length === 0) return false;
	let place: unknown = whole;
	for (const key of path) {
		if (place === null || typeof place !== 'object' || !Object.hasOwn(place, key)) return false;
		place = (place as Record<string, unknown>)[key];
	}
	return typeof place !== 'string';
}
