import { env } from '@/platform/env';
import { auth, oidc } from './auth';

/** What the identity provider is called, or null when none is configured. */
export function providerName(): string | null {
	return env.OIDC_ISSUER ? env.OIDC_NAME : null;
}

/**
 * Leads to the identity provider, which leads back to `to` of this site, or to `onProblem` with `error` when it did not sign anybody in.
 * Null when there is none or it cannot be reached.
 */
export async function leadToProvider(
	{ to, onProblem }: { to: string; onProblem: string },
	headers: Headers,
): Promise<Response | null> {
	if (!providerName()) return null;
	const body = { provider: oidc, callbackURL: to, errorCallbackURL: onProblem };
	const answer = await auth()
		.api.signInSocial({ body, headers, asResponse: true })
		.catch(() => null);
	const { url } = answer?.ok ? ((await answer.json()) as { url?: string }) : {};
	if (!answer || !url) return null;
	const response = new Response(null, { status: 303, headers: { Location: url, 'Cache-Control': 'no-store' } });
	for (const cookie of answer.headers.getSetCookie()) response.headers.append('Set-Cookie', cookie);
	return response;
}

/** What the provider says of who was there: a session for a member it vouches for, and the way on. */
export function hearProvider(request: Request): Promise<Response> {
	return auth().handler(request);
}
