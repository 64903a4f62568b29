import type { Messages } from 'next-intl';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import messages from '@/messages/en.json';

type Act = keyof Messages['Desk']['acts'];

/** An act of the trail in words: "published", "asked for changes". */
export function wordsOfAct(locale: Locale, act: string): string {
	return wordsIn(locale, 'Desk.acts')(isAct(act) ? act : 'other');
}

function isAct(act: string): act is Act {
	return act in messages.Desk.acts;
}
