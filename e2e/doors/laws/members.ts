import type { Call } from '../knock';
import { fresh, type Law, locale, page, type Subjects } from './law';

const member =
	(make: (made: Subjects) => Promise<string>, more: Record<string, string> = {}) =>
	async (made: Subjects): Promise<Call> => {
		const memberId = await make(made);
		return { path: page(`/members/${memberId}`), fields: { locale, memberId, ...more } };
	};

const invitation = async (made: Subjects): Promise<Call> => ({
	path: page('/members'),
	fields: { locale, invitationId: await made.invited() },
});

/** Who may keep members, and their grants. */
export const memberLaws: Record<string, Law> = {
	'desk/members/invite#inviteAction': {
		may: ['admin'],
		call: () => ({
			path: page('/members/invite'),
			fields: { locale, name: 'Somebody', email: `${fresh('door')}@example.org`, language: 'fr', grant: 'author.fr' },
			state: { reason: null, filled: null },
		}),
	},
	'desk/members#grantRoleAction': {
		may: ['admin'],
		call: member((made) => made.colleague(), { role: 'translator', language: 'fr' }),
	},
	'desk/members#revokeGrantAction': {
		may: ['admin'],
		call: member((made) => made.colleague(), { grant: 'author.fr' }),
	},
	'desk/members#changeGrantsAction': {
		may: ['admin'],
		call: async (made) => ({
			path: page('/members/grants'),
			fields: {
				locale,
				act: 'grant',
				role: 'translator',
				language: 'fr',
				member: [await made.colleague(), await made.colleague()],
			},
		}),
	},
	'desk/members#deactivateMemberAction': { may: ['admin'], call: member((made) => made.colleague()) },
	'desk/members#reactivateMemberAction': { may: ['admin'], call: member((made) => made.shutOut()) },
	'desk/members#resetSecondFactorAction': {
		may: ['admin'],
		call: member((made) => made.colleague()),
		gives: 'already-done',
	},
	'desk/members#resendInvitationAction': { may: ['admin'], call: invitation },
	'desk/members#revokeInvitationAction': { may: ['admin'], call: invitation },
};
