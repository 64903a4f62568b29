import type { Kind } from '@/archive/statements/statement';
import type { CitedWork } from './cited-work';

/**
 * A work as CSL-JSON 1.0.2: an array of one item. `issued` is the day it was given, or when nobody knows it, the day the cited
 * edition appeared, which is `available-date` of every work; a translation names its original's title and day. Names are
 * `literal`: which part of one is the family's is not known. When it was read is for the reader's program to say.
 */
export function writeCslJson(work: CitedWork): string {
	const spoken = work.spoken && dateOf(work.spoken);
	const published = dateOf(work.published);
	const item = {
		id: work.id,
		type: typeOf(work.kind),
		author: work.authors.length > 0 ? work.authors.map((literal) => ({ literal })) : undefined,
		title: work.title,
		genre: work.words.kind,
		issued: spoken ?? published,
		'event-title': work.event ?? undefined,
		'event-date': spoken ?? undefined,
		'event-place': work.place ?? undefined,
		'original-title': work.original?.title ?? undefined,
		'original-date': (work.original && spoken) ?? undefined,
		'available-date': published,
		publisher: work.publisher,
		version: String(work.edition),
		number: work.ref,
		language: work.language,
		URL: work.url,
	};
	return `${JSON.stringify([item], null, '\t').replace(dateParts, (parts) => parts.replace(/\s+/g, ''))}\n`;
}

/** Nothing else has a bracket alone on a line of its own: line feeds within values are escaped. */
const dateParts = /\[\n\s+\[[\d\s,]+\]\s+\]/g;

const spokenKinds: readonly Kind[] = ['statement', 'speech', 'press-conference', 'message', 'declaration', 'debate'];

function typeOf(kind: Kind): 'speech' | 'interview' | 'document' {
	if (kind === 'interview') return 'interview';
	return spokenKinds.includes(kind) ? 'speech' : 'document';
}

function dateOf(date: string) {
	return { 'date-parts': [date.split('-').map(Number)] };
}
