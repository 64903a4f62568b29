import type { Locale } from '@/i18n/locales';
import { readBadges } from './badges';
import { type FoundDate, findDate, readTime } from './dates';
import { readLabel } from './labels';
import { nameLikeness } from './names';
import type { Paragraph } from './paragraphs';
import type { PasteWarning } from './paste-warning';
import { countWords, findTitle } from './title';
import { isPlace } from './title-facts';

/** What stands above the text of a pasted page, and where the text begins. */
export interface Head {
	section: string | null;
	title: string;
	lead: string | null;
	delivered: FoundDate | null;
	place: string | null;
	languages: { locale: Locale; editions: number }[];
	bodyFrom: number;
	warnings: PasteWarning[];
}

/** The parts of a page's head, as indexes into its paragraphs; -1 where there is none. */
export interface Landmarks {
	date: number;
	badges: number[];
	/** The first paragraph that can only be the text itself. */
	text: number;
}

const longestHead = 150;

/** Finds section, date, title, place and language badges; every other line of the head becomes a warning. */
export function readHead(paragraphs: Paragraph[]): Head {
	const landmarks = findLandmarks(paragraphs);
	const title = findTitle(paragraphs, landmarks);
	const used = new Set([landmarks.date, ...landmarks.badges, ...title.lines]);
	const delivered = findDate(paragraphs[landmarks.date]?.text ?? '');
	const head: Head = {
		section: null,
		title: title.text,
		lead: title.lead,
		delivered,
		place: null,
		languages: [],
		bodyFrom: Math.max(-1, ...used) + 1,
		warnings: [],
	};
	readDateLine(head, paragraphs[landmarks.date]);
	if (head.bodyFrom === landmarks.date + 1) readBelow(head, paragraphs.slice(0, landmarks.text));
	for (const index of landmarks.badges) addBadges(head, paragraphs[index]);
	const unread = paragraphs.slice(0, Math.max(-1, ...used) + 1).filter((_, index) => !used.has(index));
	leaveOut(head, unread);
	return head;
}

/** Lines of their own below the date: the time, the place. */
function readBelow(head: Head, paragraphs: Paragraph[]): void {
	if (!head.delivered) return;
	const time = readTime(paragraphs[head.bodyFrom]?.text ?? '');
	if (time && !head.delivered.time) {
		head.delivered.time = time;
		head.bodyFrom += 1;
	}
	const place = paragraphs[head.bodyFrom]?.text ?? '';
	if (head.place || !isPlace(place)) return;
	head.place = place;
	head.bodyFrom += 1;
}

function findLandmarks(paragraphs: Paragraph[]): Landmarks {
	const text = paragraphs.findIndex(isText);
	const end = Math.min(text < 0 ? paragraphs.length : text, longestHead);
	const head = paragraphs.slice(0, end);
	return {
		date: head.findIndex((paragraph) => isDateLine(paragraph.text)),
		badges: head.flatMap((paragraph, index) => (readBadges(paragraph.text) ? [index] : [])),
		text: end,
	};
}

function isText({ text, heading }: Paragraph): boolean {
	const label = readLabel(text);
	if (label?.role && (label.rest || label.role === 'question')) return true;
	if (label?.speaker && label.rest && nameLikeness(label.speaker) && !findDate(text)) return true;
	return !heading && (text.length > 400 || (text.match(/\p{Ll}[.!?…]\s+\p{Lu}/gu)?.length ?? 0) > 1);
}

function isDateLine(text: string): boolean {
	const found = findDate(text);
	if (!found) return false;
	const rest = text.slice(0, found.from) + text.slice(found.to);
	return rest.length < 60 && countWords(rest) <= 6 && !/[.!?:]\s*$/u.test(rest.replace(/\b\p{L}{1,2}\.\s*$/u, ''));
}

/** Beside the date there may be the place (`Berlin, 11 June 2018`); anything else is reported. */
function readDateLine(head: Head, paragraph: Paragraph | undefined): void {
	const { delivered } = head;
	if (!paragraph || !delivered) return;
	const { text, line } = paragraph;
	const rest = [text.slice(0, delivered.from), text.slice(delivered.to)]
		.map((part) => part.replace(/^[\s,|·•–—-]+|[\s,|·•–—-]+$/gu, ''))
		.filter((part) => part && !weekday.test(part));
	for (const part of rest) {
		if (!head.place && isPlace(part) && !/[|]/u.test(text)) head.place = part;
		else head.warnings.push({ code: 'left-out', line, text: part });
	}
	if (delivered.ambiguous) head.warnings.push({ code: 'ambiguous-date', line, text });
}

const weekday =
	/^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miércoles|jueves|viernes|sábado|domingo|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/iu;

function addBadges(head: Head, paragraph: Paragraph | undefined): void {
	if (!paragraph) return;
	const badges = readBadges(paragraph.text);
	for (const language of badges?.languages ?? []) {
		if (!head.languages.some((known) => known.locale === language.locale)) head.languages.push(language);
	}
	for (const tag of badges?.unknown ?? []) {
		head.warnings.push({ code: 'unknown-language', line: paragraph.line, text: tag });
	}
}

/** The last short line above title and date names the section; its repetitions go, the rest is reported. */
function leaveOut(head: Head, lines: Paragraph[]): void {
	head.section = lines.filter((paragraph) => paragraph.text.length < 80).at(-1)?.text ?? null;
	const others = lines.filter(({ text }) => text !== head.section && text !== head.title);
	const [first] = others;
	if (!first) return;
	head.warnings.push({ code: 'left-out', line: first.line, text: others.map(({ text }) => text).join('\n') });
}
