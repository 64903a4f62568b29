import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { refusals } from '../refusals';

/** Why the archive could not do by itself what was due, and of which language version (`ref.locale`) if it was one's. */
export interface Failure {
	reason: string;
	of: string | null;
}

/** A failure in words; empty without one. */
export function whyOf(locale: Locale, failure: Failure | null): string {
	const reason = refusals.find((code) => code === failure?.reason);
	if (!failure || !reason) return '';
	return [failure.of, wordsIn(locale, 'Refusals')(reason)].filter(Boolean).join(': ');
}
