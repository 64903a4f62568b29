import { randomInt } from 'node:crypto';
import type { Grant, Member, Role } from '@/archive/members/member';
import { createMemberWithPassword } from '@/auth/create-member';

/** Who does what in the demo. */
export interface Cast {
	author: Member;
	translator: Member;
	reviewer: Member;
	publisher: Member;
	admin: Member;
}

export interface SignIn {
	email: string;
	password: string;
	/** What the member may do, in words. */
	roles: string;
}

const everywhere = (...roles: Role[]): Grant[] => roles.map((role) => ({ role, locale: '*' }));

const parts: Record<keyof Cast, { grants: Grant[]; roles: string }> = {
	author: { grants: everywhere('author'), roles: 'writes originals' },
	translator: { grants: everywhere('translator'), roles: 'translates' },
	reviewer: { grants: everywhere('reviewer'), roles: 'reviews and approves' },
	publisher: { grants: everywhere('publisher', 'force-publisher'), roles: 'publishes, schedules, withdraws' },
	admin: {
		grants: everywhere('author', 'translator', 'reviewer', 'publisher', 'admin'),
		roles: 'holds every role, imports',
	},
};

/** Makes the demo's members with new passwords, which are told once and kept nowhere. */
export async function addCast(): Promise<{ cast: Cast; signIns: SignIn[] }> {
	const signIns: SignIn[] = [];
	const add = async (part: keyof Cast): Promise<Member> => {
		const { grants, roles } = parts[part];
		const email = `${part}@example.org`;
		const password = newPassword();
		signIns.push({ email, password, roles });
		return createMemberWithPassword({ name: `Demo ${part}`, email, locale: 'en', grants, password });
	};
	const cast = {
		author: await add('author'),
		translator: await add('translator'),
		reviewer: await add('reviewer'),
		publisher: await add('publisher'),
		admin: await add('admin'),
	};
	return { cast, signIns };
}

/** 16 letters and digits in groups of four, without those that look alike: 79 bits. */
function newPassword(): string {
	const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
	const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
	return [group(), group(), group(), group()].join('-');
}
