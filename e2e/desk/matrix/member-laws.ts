import { randomUUID } from 'node:crypto';
import { admins, anyMember, everybody, type Law, law } from './laws';
import type { World } from './world';

const members = 'app/[locale]/desk/members';
const account = 'app/[locale]/desk/account/actions.ts';
const factor = 'app/[locale]/desk/account/factor/actions.ts';
const passkeys = 'app/[locale]/desk/account/passkeys/actions.ts';
const signIn = 'app/[locale]/sign-in';
const about = ({ id }: { id: string }, more: Record<string, string> = {}) => ({ locale: 'en', memberId: id, ...more });
const anInvitation = () => ({ form: { locale: 'en', invitationId: randomUUID() } });
const newPassword = { password: 'four plain words, 2 numbers', again: 'four plain words, 2 numbers' };

/** What is done to members, by admins and by themselves. */
export const memberLaws: Record<string, Law> = {
	[`${members}/actions.ts grantRoleAction`]: law(admins, ({ target }) => ({
		form: about(target, { role: 'translator', language: 'de' }),
	})),
	[`${members}/actions.ts revokeGrantAction`]: law(
		admins,
		({ target }) => ({ form: about(target, { grant: 'publisher.*' }) }),
		{ answer: 'not-found' },
	),
	[`${members}/actions.ts deactivateMemberAction`]: law(admins, ({ deactivated }) => ({ form: about(deactivated) }), {
		answer: 'already-done',
	}),
	[`${members}/actions.ts reactivateMemberAction`]: law(admins, ({ target }) => ({ form: about(target) }), {
		answer: 'already-done',
	}),
	[`${members}/actions.ts resetSecondFactorAction`]: law(admins, ({ target }) => ({ form: about(target) }), {
		answer: 'already-done',
	}),
	[`${members}/actions.ts resendInvitationAction`]: law(admins, anInvitation, { answer: 'not-found' }),
	[`${members}/actions.ts revokeInvitationAction`]: law(admins, anInvitation, { answer: 'not-found' }),
	[`${members}/invite/actions.ts inviteAction`]: law(
		admins,
		({ target }: World) => ({
			state: { reason: null, filled: null },
			form: { locale: 'en', name: 'X', email: target.email, language: 'en', grant: 'author.*' },
		}),
		{ answer: 'already-member' },
	),
	[`${account} endSessionAction`]: law(anyMember, () => ({ form: { locale: 'en', sessionId: randomUUID() } })),
	[`${account} endOtherSessionsAction`]: law(anyMember, () => ({ form: { locale: 'en' } })),
	[`${account} changePasswordAction`]: law(
		anyMember,
		() => ({ state: { reason: null, isChanged: false }, form: { locale: 'en', old: 'wrong', ...newPassword } }),
		{ answer: 'wrong-password' },
	),
	[`${factor} beginFactorAction`]: law(
		anyMember,
		() => ({ state: { reason: null, made: null }, form: { locale: 'en', password: 'wrong' } }),
		{ answer: 'wrong-password' },
	),
	[`${factor} finishFactorAction`]: law(
		anyMember,
		() => ({ state: { reason: null }, form: { locale: 'en', code: '000000' } }),
		{ answer: 'invalid' },
	),
	[`${factor} changeFactorAction`]: law(
		anyMember,
		() => ({ state: { reason: null, made: null }, form: { locale: 'en', password: 'wrong', do: 'remove' } }),
		{ answer: 'wrong-password' },
	),
	[`${signIn}/code/actions.ts codeAction`]: law(everybody, () => ({
		state: { reason: null },
		form: { locale: 'en', code: '000000' },
	})),
	[`${passkeys} beginPasskeyAction`]: law(anyMember, () => ({ form: { locale: 'en', password: 'wrong' } }), {
		answer: 'wrong-password',
	}),
	[`${passkeys} addPasskeyAction`]: law(anyMember, () => ({ form: { locale: 'en', made: '{}' } }), {
		answer: 'wrong-passkey',
	}),
	[`${passkeys} removePasskeyAction`]: law(
		anyMember,
		() => ({ form: { locale: 'en', passkeyId: randomUUID(), password: 'wrong' } }),
		{ answer: 'wrong-password' },
	),
	[`${signIn}/passkey/actions.ts passkeyOptionsAction`]: law(everybody, () => ({ form: {} })),
	[`${signIn}/passkey/actions.ts passkeySignInAction`]: law(
		everybody,
		() => ({ form: { locale: 'en', shown: '{}' } }),
		{ answer: 'wrong-passkey' },
	),
	[`${signIn}/actions.ts signInAction`]: law(
		everybody,
		() => ({
			state: { reason: null, email: '' },
			form: { locale: 'en', email: `${randomUUID()}@example.org`, password: 'wrong' },
		}),
		{ answer: 'wrong-credentials' },
	),
	[`${signIn}/actions.ts signOutAction`]: law(everybody, () => ({ form: { locale: 'en' } }), { isLast: true }),
	[`${signIn}/join/[token]/actions.ts joinAction`]: law(
		everybody,
		() => ({ state: { reason: null, filled: null }, form: { locale: 'en', token: 'none', name: 'X', ...newPassword } }),
		{ answer: 'not-found' },
	),
	[`${signIn}/forgotten/actions.ts forgottenAction`]: law(everybody, () => ({
		state: { reason: null, sent: false, email: '' },
		form: { email: `${randomUUID()}@example.org` },
	})),
	[`${signIn}/reset/[token]/actions.ts resetAction`]: law(
		everybody,
		() => ({ state: { reason: null }, form: { locale: 'en', token: 'none', ...newPassword } }),
		{ answer: 'not-found' },
	),
};
