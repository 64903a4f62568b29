import { findDate } from './dates';

/** What a title says beside its words: where, on what occasion, when. Each a suggestion for an editor. */
export interface TitleFacts {
	place: string | null;
	event: string | null;
	date: string | null;
}

const occasion =
	/(?:^|\s)(?:following|after|during|at the end of|on the sidelines of|on the margins of|at|im Anschluss an|nach|am Rande|während|bei|auf|anlässlich|tras|después de|al término de|durante|al margen de|en el marco de|por los resultados de|по итогам|по завершении|после|в ходе|на полях|на|à l[’']issue (?:de|du|des)|au terme (?:de|du|des)|après|lors (?:de|du|des)|en marge (?:de|du|des)|pendant)\s+(?:the |a |an |der |die |das |dem |den |des |la |el |los |las |le |les |l[’'])?(.+)$/iu;

/** Reads `… following the meeting of X, Almaty, 11 June 2018`. */
export function readTitleFacts(title: string): TitleFacts {
	const found = findDate(title);
	const words = found ? title.slice(0, found.from) : title;
	const parts = words.replace(/[\s,(–—-]+$/u, '').split(/,\s+/u);
	const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
	const place = isPlace(last) ? withoutTown(last) : null;
	const rest = place ? parts.slice(0, -1).join(', ') : parts.join(', ');
	return { place, event: lastOccasion(rest), date: found?.date ?? null };
}

/** One to four capitalised words, with particles: `Almaty`, `Rio de Janeiro`, `г. Алма-Ата`. */
export function isPlace(text: string): boolean {
	const words = withoutTown(text).split(/[\s\u00a0]+/u);
	if (words.length > 4 || !/^\p{Lu}/u.test(words[0] ?? '')) return false;
	return words.every((word) =>
		/^(?:\p{Lu}[\p{L}.’'-]*|am|an|der|de|del|la|las|los|el|le|les|sur|du|of|the|на|upon)$/u.test(word),
	);
}

function withoutTown(text: string): string {
	return text.replace(/^(?:г\.|гор\.|город|city of)[\s\u00a0]*/iu, '').trim();
}

/** The occasion nearest the end that still has three words: in `answers at … following X` it is X. */
function lastOccasion(text: string): string | null {
	let rest = text;
	let event: string | null = null;
	for (let match = occasion.exec(rest); match?.[1]; match = occasion.exec(rest)) {
		rest = match[1];
		if (rest.split(/\s+/u).length > 1) event = rest;
	}
	return event;
}
