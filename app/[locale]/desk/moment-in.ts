import { momentOf } from '@/archive/statements/facts';
import { isTimeZone } from './facts-words';
import { wordsIn } from './form-fields';

/** The moment that a form names by date, time and time zone; null when it is none. */
export function momentIn(data: FormData): { at: string; timeZone: string } | null {
	const [date, time, timeZone] = ['date', 'time', 'timeZone'].map((name) => wordsIn(data, name));
	if (!date || !time || !timeZone || !isTimeZone(timeZone)) return null;
	if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return null;
	const { deliveredAt } = momentOf({ date, time }, timeZone);
	return deliveredAt && { at: deliveredAt.toISOString(), timeZone };
}
