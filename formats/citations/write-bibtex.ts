import type { Locale } from '@/i18n/locales';
import type { CitedWork } from './cited-work';

/**
 * A work as one BibTeX entry (`@misc`, as no type is for speeches), with the fields of biblatex beside the old ones. In UTF-8, which
 * biber, LaTeX since 2018 and managers of references read: letters with accents and Cyrillic stay as they are, and only what TeX
 * takes for commands is escaped. Titles and names stand in braces of their own, so that no style changes their case or order.
 */
export function writeBibtex(work: CitedWork): string {
	const [year, month] = (work.spoken ?? '').split('-');
	const fields: [string, string | { macro: string } | null | undefined][] = [
		['author', work.authors.map((author) => `{${escapeTex(author)}}`).join(' and ')],
		['title', `{${escapeTex(work.title)}}`],
		['date', work.spoken],
		['year', year],
		['month', month && { macro: months[Number(month) - 1] ?? '' }],
		['eventtitle', tex(work.event)],
		['venue', tex(work.place)],
		['address', tex(work.place)],
		['publisher', tex(work.publisher)],
		['type', tex(work.words.kind)],
		['version', String(work.edition)],
		['langid', babelNames[work.locale]],
		['language', work.language],
		['origtitle', tex(work.original?.title)],
		['origlanguage', work.original && babelNames[work.original.locale]],
		['note', tex(work.words.note)],
		['url', work.url],
	];
	const lines = fields.flatMap(([name, value]) => {
		if (!value) return [];
		return [`  ${name} = ${typeof value === 'string' ? `{${value}}` : value.macro},`];
	});
	return `@misc{${work.id},\n${lines.join('\n')}\n}\n`;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const babelNames: Record<Locale, string> = {
	de: 'ngerman',
	en: 'british',
	es: 'spanish',
	ru: 'russian',
	fr: 'french',
};

/** Braces become commands: BibTeX counts even escaped ones. */
const commands: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
};

function tex(text: string | null | undefined): string | null {
	return text ? escapeTex(text) : null;
}

function escapeTex(text: string): string {
	return text
		.replace(/\s+/gu, ' ')
		.trim()
		.replace(/[\\{}~^$&%#_]/g, (character) => commands[character] ?? `\\${character}`);
}
