import type { Call } from '../knock';
import { members, type Person } from '../people';
import { type Law, locale } from './law';

const signIn =
	(below: string, fields: Record<string, string>, state: unknown = null) =>
	(): Call => ({
		path: `/en/sign-in${below}`,
		fields: { locale, ...fields },
		state: state ?? { reason: null },
	});

const wrong = 'not the password';
const everybody: readonly Person[] = ['anonymous', ...members];

/** What is open to everybody. */
export const signInLaws: Record<string, Law> = {
	'sign-in#signInAction': {
		isOpen: true,
		may: everybody,
		call: signIn('', { email: 'nobody@example.org', password: wrong }, { reason: null, email: '' }),
		gives: 'wrong-credentials',
	},
	'sign-in/code#codeAction': {
		isOpen: true,
		may: everybody,
		call: signIn('/code', { code: '000000' }),
		gives: 'done',
	},
	'sign-in/forgotten#forgottenAction': {
		isOpen: true,
		may: everybody,
		call: signIn('/forgotten', { email: 'nobody@example.org' }, { reason: null, sent: false, email: '' }),
	},
	'sign-in/join/[token]#joinAction': {
		isOpen: true,
		may: everybody,
		call: signIn(
			'/join/none',
			{ token: 'none', name: 'Nobody', password: wrong, again: wrong },
			{ reason: null, filled: null },
		),
		gives: 'not-found',
	},
	'sign-in/reset/[token]#resetAction': {
		isOpen: true,
		may: everybody,
		call: signIn('/reset/none', { token: 'none', password: wrong, again: wrong }),
		gives: 'not-found',
	},
	'sign-in/passkey#passkeyOptionsAction': {
		isOpen: true,
		may: everybody,
		call: () => ({ path: '/en/sign-in', isBare: true }),
	},
	'sign-in/passkey#passkeySignInAction': {
		isOpen: true,
		may: everybody,
		call: () => ({ path: '/en/sign-in', fields: { locale, shown: '{}' } }),
		gives: 'wrong-passkey',
	},
	// The last: who knocks here has no session any more.
	'sign-in#signOutAction': { isOpen: true, may: everybody, call: () => ({ path: '/en/sign-in', fields: { locale } }) },
};
