import type { StatementLine } from '@/archive/imports/line';
import { type Locale, locales } from '@/i18n/locales';
import { type Random, randomFrom } from '../recombined/random';
import type { RelevanceQuery } from './queries';

/** Five to nine words that stand together, as somebody remembers them. */
const shortest = 5;
const longest = 9;

/** Titles and quotes of some statements in each of their languages, each with all statements that hold the same. */
export function drawQueries(lines: readonly StatementLine[], count: number, seed = 1): RelevanceQuery[] {
	const random = randomFrom(seed);
	const texts = textsOf(lines);
	return Array.from({ length: count }, () => random.pick(lines)).flatMap((line) =>
		locales.flatMap((lang) => {
			const version = line.versions[lang];
			if (!version) return [];
			const quote = quoteFrom(
				version.paragraphs.map(({ text }) => text),
				random,
			);
			const same = (query: string, has: (own: OwnText) => boolean) => ({
				lang,
				query,
				relevant: texts.filter((own) => own.lang === lang && has(own)).map(({ id }) => ({ statement: id })),
			});
			return [
				{ type: 'title', ...same(version.title, (own) => own.title === version.title) },
				...(quote ? [{ type: 'quote', ...same(quote, (own) => own.text.includes(quote)) }] : []),
			];
		}),
	);
}

/**
 * Quotes from paragraphs that are aligned with another language, asked by somebody who reads only that other one: the
 * statement is to be found, whatever it was said in.
 */
export function drawCrossLanguage(lines: readonly StatementLine[], count: number, seed = 1): RelevanceQuery[] {
	const random = randomFrom(seed);
	const texts = textsOf(lines);
	const pairs = locales.flatMap((lang) =>
		locales.filter((other) => other !== lang).map((reader) => ({ lang, reader })),
	);
	return pairs.flatMap(({ lang, reader }) => {
		const both = lines.filter((line) => line.versions[lang] && line.versions[reader]);
		if (both.length === 0) return [];
		return Array.from({ length: Math.ceil(count / pairs.length) }, () => random.pick(both)).flatMap((line) => {
			const units = new Set(line.versions[reader]?.paragraphs.map(({ unit }) => unit));
			const aligned = line.versions[lang]?.paragraphs.filter(({ unit }) => unit && units.has(unit)) ?? [];
			const query = quoteFrom(
				aligned.map(({ text }) => text),
				random,
			);
			if (!query) return [];
			const relevant = texts
				.filter((own) => own.lang === lang && own.text.includes(query))
				.map(({ id }) => ({ statement: id }));
			return [{ type: 'cross-language', lang, reader, query, relevant }];
		});
	});
}

interface OwnText {
	id: string;
	lang: Locale;
	title: string;
	text: string;
}

function textsOf(lines: readonly StatementLine[]): OwnText[] {
	return lines.flatMap(({ id, versions }) =>
		locales.flatMap((lang) => {
			const version = versions[lang];
			return version
				? [{ id, lang, title: version.title, text: version.paragraphs.map(({ text }) => text).join('\n') }]
				: [];
		}),
	);
}

function quoteFrom(paragraphs: readonly string[], random: Random): string | null {
	const long = paragraphs.map((text) => text.split(' ')).filter((words) => words.length >= shortest);
	if (long.length === 0) return null;
	const words = random.pick(long);
	const length = Math.min(words.length, shortest + random.below(longest - shortest + 1));
	const from = random.below(words.length - length + 1);
	return words.slice(from, from + length).join(' ');
}
