import type { Call } from '../knock';
import { members } from '../people';
import { type Law, locale, page } from './law';

const account = (below: string, fields: Record<string, string>, state?: unknown) => (): Call => ({
	path: page(`/account${below}`),
	fields: { locale, ...fields },
	state,
});

const wrong = 'not the password';

/** What every member may do about their own account. */
export const accountLaws: Record<string, Law> = {
	'desk/account#endSessionAction': { may: members, call: account('', { sessionId: crypto.randomUUID() }) },
	'desk/account#endOtherSessionsAction': { may: members, call: account('', {}) },
	'desk/account#changePasswordAction': {
		may: members,
		call: account(
			'',
			{ old: wrong, password: 'a longer one to come', again: 'a longer one to come' },
			{ reason: null, isChanged: false },
		),
		gives: 'wrong-password',
	},
	'desk/account/factor#beginFactorAction': {
		may: members,
		call: account('/factor', { password: wrong }, { reason: null, made: null }),
		gives: 'wrong-password',
	},
	'desk/account/factor#finishFactorAction': {
		may: members,
		call: account('/factor', { code: '000000' }, { reason: null }),
		gives: 'invalid',
	},
	'desk/account/factor#changeFactorAction': {
		may: members,
		call: account('/factor', { password: wrong }, { reason: null, made: null }),
		gives: 'wrong-password',
	},
	'desk/account/passkeys#beginPasskeyAction': {
		may: members,
		call: account('/passkeys', { password: wrong }),
		gives: 'wrong-password',
	},
	'desk/account/passkeys#addPasskeyAction': {
		may: members,
		call: account('/passkeys', { made: '{}', name: 'Key' }),
		gives: 'wrong-passkey',
	},
	'desk/account/passkeys#removePasskeyAction': {
		may: members,
		call: account('/passkeys', { passkeyId: crypto.randomUUID(), password: wrong }),
		gives: 'wrong-password',
	},
};
