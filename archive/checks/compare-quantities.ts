import type { Locale } from '@/i18n/locales';
import { monthsIn } from './month-names';
import { writesOut } from './number-words';
import { type Quantity, quantitiesIn } from './quantities';

/** Numbers and dates as they are written: those of the source that the target lacks, and the target's own. */
export interface QuantityDifference {
	missing: string[];
	added: string[];
}

interface Side {
	text: string;
	locale: Locale;
}

/** Which numbers and dates of two texts have no equal in the other one; null when all have. How often they stand there is not counted. */
export function compareQuantities(source: Side, target: Side): QuantityDifference | null {
	const [there, here] = [quantitiesIn(source.text, source.locale), quantitiesIn(target.text, target.locale)];
	// A date may have been left as it was, in a list of sources for one.
	const left = monthsIn(target.text, source.locale).map(({ month }) => `month:${month}`);
	const missing = unanswered(there, here, target, left);
	const added = unanswered(here, there, source);
	return missing.length + added.length > 0 ? { missing, added } : null;
}

function unanswered(
	asked: readonly Quantity[],
	answers: readonly Quantity[],
	{ text, locale }: Side,
	more: readonly string[] = [],
): string[] {
	const known = new Set([...answers.flatMap(({ readings }) => readings), ...more]);
	const open = asked.filter(
		({ isLoose, readings }) =>
			!isLoose && !readings.some((reading) => known.has(reading) || writesOut(text, reading.replace('%', ''), locale)),
	);
	return [...new Set(open.map(({ shown }) => shown))];
}
