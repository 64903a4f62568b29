import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import { nextCookies } from 'better-auth/next-js';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { findMemberById } from '@/archive/members/desk';
import { deskDb } from '@/platform/db';
import { env } from '@/platform/env';
import { passwordLength } from './new-password';
import { hashPassword, verifyPassword } from './passwords';

const day = 24 * 60 * 60;
const quarterHour = 15 * 60;

function makeAuth() {
	return betterAuth({
		appName: 'Rostrum',
		baseURL: env.PUBLIC_URL,
		secret: env.AUTH_SECRET,
		database: prismaAdapter(deskDb(), { provider: 'postgresql' }),
		user: { modelName: 'member', additionalFields: { locale: { type: 'string', input: false } } },
		session: { expiresIn: 14 * day, updateAge: quarterHour, cookieCache: { enabled: false } },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: passwordLength.least,
			maxPasswordLength: passwordLength.most,
			password: { hash: hashPassword, verify: verifyPassword },
		},
		databaseHooks: { session: { create: { before: refuseDeactivated } } },
		advanced: { cookiePrefix: 'rostrum', database: { generateId: false } },
		/** Its limiter sees only its own HTTP routes, which are not mounted: auth/sign-in-attempts.ts limits. */
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		logger: { level: 'error' },
		plugins: [twoFactor({ issuer: env.PUBLISHER_NAME }), passkeys(), nextCookies()],
	});
}

/** A passkey stands for password and second factor together, so its owner shows each time that it is them: by finger, face or PIN. */
function passkeys() {
	const verified = (isVerified: boolean | undefined) => {
		if (!isVerified) throw new APIError('UNAUTHORIZED');
	};
	return passkey({
		rpName: env.PUBLISHER_NAME,
		origin: new URL(env.PUBLIC_URL).origin,
		authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
		registration: {
			afterVerification: ({ verification }) => verified(verification.registrationInfo?.userVerified),
		},
		authentication: {
			afterVerification: ({ verification }) => verified(verification.authenticationInfo.userVerified),
		},
	});
}

/** Whichever way somebody signs in, a session begins only for a member who is not deactivated. */
async function refuseDeactivated({ userId }: { userId: string }): Promise<void> {
	if (!(await findMemberById(userId))) throw new APIError('UNAUTHORIZED');
}

let made: ReturnType<typeof makeAuth> | undefined;

/** better-auth on the desk's database, made at the first question because the build has neither secret nor database. */
export function auth(): ReturnType<typeof makeAuth> {
	made ??= makeAuth();
	return made;
}
