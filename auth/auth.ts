import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { nextCookies } from 'better-auth/next-js';
import { deskDb } from '@/platform/db';
import { env } from '@/platform/env';
import { hashPassword, verifyPassword } from './passwords';

const day = 24 * 60 * 60;

function makeAuth() {
	return betterAuth({
		appName: 'Rostrum',
		baseURL: env.PUBLIC_URL,
		secret: env.AUTH_SECRET,
		database: prismaAdapter(deskDb(), { provider: 'postgresql' }),
		user: { modelName: 'member', additionalFields: { locale: { type: 'string', input: false } } },
		session: { expiresIn: 14 * day, updateAge: day, cookieCache: { enabled: false } },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: 12,
			maxPasswordLength: 200,
			password: { hash: hashPassword, verify: verifyPassword },
		},
		advanced: { cookiePrefix: 'rostrum', database: { generateId: false } },
		/** Its limiter sees only its own HTTP routes, which are not mounted: auth/sign-in-attempts.ts limits. */
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		logger: { level: 'error' },
		plugins: [nextCookies()],
	});
}

let made: ReturnType<typeof makeAuth> | undefined;

/** better-auth on the desk's database, made at the first question because the build has neither secret nor database. */
export function auth(): ReturnType<typeof makeAuth> {
	made ??= makeAuth();
	return made;
}
