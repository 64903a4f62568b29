import type { Call } from '../knock';
import { members } from '../people';
import { type Law, locale, page } from './law';

const list = (fields: Record<string, string>) => (): Call => ({
	path: page('/notifications'),
	fields: { locale, show: 'all', ...fields },
});

/** Everybody may say that they have read what they were told, and of nobody else's that it was read. */
export const notificationLaws: Record<string, Law> = {
	'desk/notifications#markReadAction': { may: members, call: list({ id: '999999999999' }), gives: 'not-found' },
	'desk/notifications#markAllReadAction': { may: members, call: list({ upTo: '1' }) },
	'desk/account#chooseMailAction': {
		may: members,
		call: (): Call => ({
			path: page('/account'),
			fields: { locale, timeZone: 'Mars/Olympus', hour: '7', 'review-asked': 'each' },
		}),
		gives: 'invalid',
	},
};
