import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import { nextCookies } from 'better-auth/next-js';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { findMemberById } from '@/archive/members/desk';
import { recordFactor } from '@/archive/members/record-factor';
import { deskDb } from '@/platform/db';
import { env } from '@/platform/env';
import { log } from '@/platform/log';
import { passwordLength } from './new-password';
import { hashPassword, verifyPassword } from './passwords';

const day = 24 * 60 * 60;
const quarterHour = 15 * 60;

/** What the one provider of identities is called in addresses and accounts. */
export const oidc = 'oidc';

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
		account: {
			// Tokens of the provider open nothing here, so none are kept: not when it is linked (see below), not later.
			updateAccountOnSignIn: false,
			storeStateStrategy: 'cookie',
			// A member's address was written to by an invitation or given by who runs the archive; the provider has to have verified its own.
			accountLinking: { enabled: true, requireLocalEmailVerified: false },
		},
		onAPIError: { errorURL: `${env.PUBLIC_URL}/api/auth/error` },
		databaseHooks: {
			session: { create: { before: refuseDeactivated } },
			account: { create: { before: withoutTokens, after: recordLink } },
		},
		advanced: { cookiePrefix: 'rostrum', database: { generateId: false } },
		/** Its limiter sees only its own HTTP routes, which are not mounted: auth/sign-in-attempts.ts limits. */
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		logger: { level: 'error', log: (_, message) => log.warn(`Signing in: ${message}`) },
		plugins: [
			twoFactor({ issuer: env.PUBLISHER_NAME }),
			passkeys(),
			genericOAuth({ config: providers() }),
			nextCookies(),
		],
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

/** The provider that is configured, if one is. Nobody becomes a member by it, and nothing is changed of who is one. */
function providers() {
	const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env;
	if (!OIDC_ISSUER || !OIDC_CLIENT_ID) return [];
	return [
		{
			providerId: oidc,
			name: OIDC_NAME,
			discoveryUrl: `${OIDC_ISSUER}/.well-known/openid-configuration`,
			requireIdTokenVerification: true,
			clientId: OIDC_CLIENT_ID,
			clientSecret: OIDC_CLIENT_SECRET,
			scopes: ['openid', 'email', 'profile'],
			disableSignUp: true,
		},
	];
}

/** Whichever way somebody signs in, a session begins only for a member who is not deactivated. */
async function refuseDeactivated({ userId }: { userId: string }): Promise<void> {
	if (!(await findMemberById(userId))) throw new APIError('UNAUTHORIZED');
}

async function withoutTokens<Account extends { providerId: string }>(account: Account) {
	if (account.providerId !== oidc) return;
	const none = { accessToken: null, refreshToken: null, idToken: null, scope: null };
	return { data: { ...account, ...none, accessTokenExpiresAt: null, refreshTokenExpiresAt: null } };
}

async function recordLink({ providerId, userId }: { providerId: string; userId: string }): Promise<void> {
	if (providerId !== oidc) return;
	const member = await findMemberById(userId);
	if (member) await recordFactor(member, { act: 'link-provider' });
}

let made: ReturnType<typeof makeAuth> | undefined;

/** better-auth on the desk's database, made at the first question because the build has neither secret nor database. */
export function auth(): ReturnType<typeof makeAuth> {
	made ??= makeAuth();
	return made;
}
