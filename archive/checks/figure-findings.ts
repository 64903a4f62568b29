import { type Figure, lacksCaptions } from '../statements/figure';
import { type Segment, segmentsOf, segmentWords, type Text, unitOf } from '../statements/text';
import type { Check, CheckedText, Finding } from './finding';
import { findingId } from './finding-id';
import { isLeftInSource } from './left-in-source';

type FigureSegment = Segment & { figure: Figure };

/** Recordings in a text whose words cannot be read: there may be none, or a transcript beside them. */
export function captionFindings(text: Text): Finding[] {
	return figuresOf(text)
		.filter(({ figure }) => lacksCaptions(figure))
		.map((segment) => findingOf('captions', segment, segment.figure.file.hash));
}

/** Figures of a translation whose alternative text or caption was left in the source's language, each by itself. */
export function leftFigures(source: CheckedText, target: CheckedText): Finding[] {
	const there = new Map(figuresOf(source.text).map((segment) => [unitOf(segment.key), segment]));
	return figuresOf(target.text).flatMap((segment) => {
		const original = there.get(unitOf(segment.key));
		const isLeft = (words: string, own: string) =>
			isLeftInSource({ text: words, locale: source.locale }, { text: own, locale: target.locale });
		if (!original) return [];
		return isLeft(original.figure.alt, segment.figure.alt) || isLeft(original.text, segment.text)
			? [findingOf('language', segment, segmentWords(segment))]
			: [];
	});
}

function findingOf(check: Check, segment: FigureSegment, seen: unknown): Finding {
	const key = unitOf(segment.key);
	const words = (segmentWords(segment) || segment.figure.file.name).slice(0, 80);
	return { id: findingId(check, key, [], [], seen), check, key, missing: [], added: [], words };
}

function figuresOf({ blocks }: Text): FigureSegment[] {
	return segmentsOf(blocks).filter((segment): segment is FigureSegment => segment.figure !== undefined);
}
