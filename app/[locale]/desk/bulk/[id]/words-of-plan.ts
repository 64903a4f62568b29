import type { PlanPage } from '@/archive/bulk/desk';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { bestLabel } from '../../best-label';
import { languageName } from '../../language-name';

/** The act with what it is about: "schedule, 3 May 2027, 10:00 (Europe/Paris)". */
export function wordsOfPlan(locale: Locale, { terms, about }: PlanPage): string {
	const act = wordsIn(locale, 'Bulk')(`acts.${terms.act}`);
	if (terms.act === 'schedule') {
		const { dateTime } = datesIn(locale, terms.timeZone);
		return `${act}, ${dateTime(new Date(terms.at), { dateStyle: 'medium', timeStyle: 'short' })} (${terms.timeZone})`;
	}
	if (terms.act === 'decide-against') return `${act}, ${languageName(locale, terms.locale)}: ${terms.reason}`;
	if (!about) return act;
	return `${act}: ${'name' in about ? about.name : bestLabel(about.labels, locale, null)}`;
}
