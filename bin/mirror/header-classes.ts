import { addressOf } from './addresses';
import type { Held } from './state';

/** The headers of all addresses, said in few words: a rule for each sort of address, and the addresses that differ from theirs. */
export interface HeaderClasses {
	/** Headers without the type, in the order of their numbers. */
	classes: Record<string, string>[];
	/** A regular expression over `{status} {path}`, the more special first, and the number of a class. */
	rules: { pattern: string; number: number }[];
	/** `{status} {path}` and the number of a class. */
	exceptions: { at: string; number: number }[];
	/** The type of each file ending. */
	types: Map<string, string>;
	/** Files whose ending says another type than theirs. */
	otherTypes: { path: string; type: string }[];
}

/** Finds rules for what the addresses of a mirror are sent with. */
export function classifyHeaders(all: Iterable<Held>): HeaderClasses {
	const numbers = new Map<string, number>();
	const classes: Record<string, string>[] = [];
	const numberOf = ({ 'content-type': _, ...rest }: Record<string, string>) => {
		const key = JSON.stringify(rest);
		const number = numbers.get(key) ?? classes.push(rest) - 1;
		numbers.set(key, number);
		return number;
	};
	const sorts = new Map<string, { at: string; number: number }[]>();
	const endings = new Map<string, { path: string; type: string }[]>();
	for (const { key, status, headers, file } of all) {
		const path = pathOf(key);
		add(sorts, sortOf(path, status), { at: `${status} ${path}`, number: numberOf(headers) });
		const type = headers['content-type'];
		if (status === 200 && file && type) add(endings, /\.([^./]+)$/.exec(file)?.[1] ?? '', { path, type });
	}
	const rules = [...sorts].map(([pattern, members]) => ({
		pattern,
		number: mostCommon(members.map((one) => one.number)),
	}));
	const ruled = new Map(rules.map(({ pattern, number }) => [pattern, number]));
	const types = new Map([...endings].map(([ending, files]) => [ending, mostCommon(files.map(({ type }) => type))]));
	return {
		classes,
		// What has an ending is told apart by it before what has none.
		rules: rules.sort((a, b) => Number(b.pattern.includes('\\.')) - Number(a.pattern.includes('\\.'))),
		exceptions: [...sorts].flatMap(([pattern, members]) => members.filter((one) => one.number !== ruled.get(pattern))),
		types,
		otherTypes: [...endings].flatMap(([ending, files]) => files.filter(({ type }) => type !== types.get(ending))),
	};
}

/** The path a reader asks for; the pages for what is not there stand for all paths of their language. */
function pathOf(key: string): string {
	const { kind, path } = addressOf(key);
	return kind === 'not-found' ? path.replace(/\/[^/]*$/, '') : path;
}

/** Which addresses are commonly sent alike: those of one status, below one first name, with one ending. */
function sortOf(path: string, status: number): string {
	const [first = '', ...deeper] = path.slice(1).split('/');
	const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1];
	if (!ending) return `^${status} /${first}(/|$)`;
	return deeper.length > 0 ? `^${status} /${first}/.*\\.${ending}$` : `^${status} /[^/]*\\.${ending}$`;
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
	const values = map.get(key);
	if (values) values.push(value);
	else map.set(key, [value]);
}

function mostCommon<Value>(values: Value[]): Value {
	const counts = new Map<Value, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}
