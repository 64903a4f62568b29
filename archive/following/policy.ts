import type { Locale } from '@/i18n/locales';
import type { ChangeClass } from '../statements/statement';
import type { Follow } from './follow';

/** Hours after which an act is no news any more: who kept the jobs off for longer does not flood anyone on coming back. */
export const newsHours = 72;

export const eventActs = ['published', 'corrected', 'withdrawn', 'restored', 'removed'] as const;
export type EventAct = (typeof eventActs)[number];

/** What a law asks of an act. `locale` is the language it was done in; withdrawals are of all languages. */
export interface Happening {
	act: EventAct;
	locale: Locale | null;
	changeClass: ChangeClass | null;
	at: Date;
}

/** What a law asks of a subscription that is for what the act was done to. */
export interface Interest {
	what: Follow;
	languages: readonly Locale[];
	wantsTypos: boolean;
	confirmedAt: Date;
}

/** Whether a mail is due: of what happened after confirming, in a language asked for, and of misprints only to who wants them. */
export function mayTell(interest: Interest, happening: Happening): boolean {
	return interest.confirmedAt < happening.at && isOfInterest(interest, happening);
}

/** Whether an act is news still. */
export function isNews({ at }: Happening, now: Date): boolean {
	return now.getTime() - at.getTime() < newsHours * 3_600_000;
}

function isOfInterest({ what, languages, wantsTypos }: Interest, { act, locale, changeClass }: Happening): boolean {
	if (locale === null) return what === 'statement';
	if (what === 'appearance') return act === 'published';
	return languages.includes(locale) && (changeClass !== 'typo' || wantsTypos);
}
