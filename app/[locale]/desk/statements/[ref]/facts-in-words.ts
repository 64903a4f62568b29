import type { FactName, ProposedFacts } from '@/archive/statements/propose-facts';
import type { SpokenTime } from '@/archive/statements/spoken-times';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { bestLabel } from '../../best-label';
import { spokenDay } from '../../spoken-day';

/** Facts as one reads them in a language, names in it where there are any, else in the original's. */
export function factsInWords(
	locale: Locale,
	facts: ProposedFacts,
	originalLocale: Locale | null,
): Record<FactName, string> {
	const none = wordsIn(locale, 'Desk.facts')('none');
	const name = (thing: { labels: Partial<Record<Locale, string>> } | null) =>
		thing ? bestLabel(thing.labels, locale, originalLocale) : '';
	const day = spokenDay(locale, facts);
	return {
		date: day ? `${day}${timeIn(locale, facts)} (${facts.timeZone})` : none,
		place: name(facts.place) || none,
		event: name(facts.event) || none,
		speakers:
			facts.speakers.map(({ person, office }) => [name(person), name(office)].filter(Boolean).join(', ')).join('; ') ||
			none,
		topics: facts.topics.map(name).join('; ') || none,
	};
}

function timeIn(locale: Locale, { deliveredAt, timeZone, precision }: SpokenTime): string {
	if (!deliveredAt || precision !== 'minute') return '';
	return `, ${datesIn(locale, timeZone).dateTime(deliveredAt, { timeStyle: 'short' })}`;
}
