import type { Block } from '@/archive/statements/text';
import type { Locale } from '@/i18n/locales';
import { readHead } from './paste/head';
import { detectLanguage } from './paste/language';
import { type Paragraph, readParagraphs } from './paste/paragraphs';
import type { PasteWarning } from './paste/paste-warning';
import { readTitleFacts } from './paste/title-facts';
import { countTrailing } from './paste/trailing';
import { readTurns } from './paste/turns';

/** A whole page as it was pasted, taken apart for an editor to check. */
export interface PastedPage {
	section: string | null;
	/** As clocks showed it there: `2018-06-11`, `11:50`. */
	deliveredAt: { date: string; time: string | null } | null;
	title: string;
	lead: string | null;
	place: string | null;
	event: string | null;
	/** The row of badges: languages and how many editions each has. */
	languages: { locale: Locale; editions: number }[];
	language: Locale;
	blocks: Block[];
	warnings: PasteWarning[];
}

/** Characters. What is longer is no title. */
const longestTitle = 1_000;

export interface PasteOptions {
	newKey: () => string;
	/** The language to take for granted; else it is told from the words. */
	language?: Locale;
}

/**
 * Reads the plain text of an official page: section, date and time, title, language badges, transcript, and the
 * interface's words around them. Never throws; no word of the text is lost: it is in `blocks` or in a warning.
 */
export function readPastedPage(text: string, { newKey, language }: PasteOptions): PastedPage {
	const paragraphs = readParagraphs(text);
	const head = readHead(paragraphs);
	const titleFacts = readTitleFacts(head.title.slice(0, longestTitle));
	const body = paragraphs.slice(head.bodyFrom);
	const end = body.length - countTrailing(body);
	const { blocks, warnings } = readTurns(body.slice(0, end), head.title, newKey);
	const spoken = detectLanguage(`${head.title} ${body.map((paragraph) => paragraph.text).join(' ')}`);
	return {
		section: head.section,
		deliveredAt: head.delivered ? { date: head.delivered.date, time: head.delivered.time } : dayOf(titleFacts.date),
		title: head.title,
		lead: head.lead,
		place: head.place ?? titleFacts.place,
		event: titleFacts.event,
		languages: head.languages,
		language: language ?? spoken ?? head.languages[0]?.locale ?? 'en',
		blocks,
		warnings: [
			...head.warnings,
			...headDoubts(head, titleFacts.date),
			...languageDoubts(spoken, language, head.languages),
			...warnings,
			...body.slice(end).map(leftOut),
		],
	};
}

function dayOf(date: string | null): PastedPage['deliveredAt'] {
	return date ? { date, time: null } : null;
}

function headDoubts(head: ReturnType<typeof readHead>, titleDate: string | null): PasteWarning[] {
	const doubts: PasteWarning[] = [];
	if (!head.title) doubts.push({ code: 'no-title', line: 1, text: '' });
	if (!head.delivered && !titleDate) doubts.push({ code: 'no-date', line: 1, text: '' });
	if (head.delivered && titleDate && head.delivered.date !== titleDate)
		doubts.push({ code: 'dates-differ', line: 1, text: `${head.delivered.date} / ${titleDate}` });
	return doubts;
}

function languageDoubts(
	spoken: Locale | null,
	given: Locale | undefined,
	listed: PastedPage['languages'],
): PasteWarning[] {
	const language = given ?? spoken;
	if (!language) return [{ code: 'language-unsure', line: 1, text: '' }];
	if (listed.length && !listed.some(({ locale }) => locale === language))
		return [{ code: 'language-not-listed', line: 1, text: language }];
	return [];
}

function leftOut({ line, text }: Paragraph): PasteWarning {
	return { code: 'left-out', line, text };
}
