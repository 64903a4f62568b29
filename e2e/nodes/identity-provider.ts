import type { IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
	type MutableRedirectUri,
	type MutableToken,
	OAuth2Server,
	type TokenRequestIncomingMessage,
} from 'oauth2-mock-server';

/** Somebody the provider knows: who may pick themselves on its page. */
export interface Known {
	email: string;
	isVerified: boolean;
}

export interface Provider {
	issuer: string;
	stop(): Promise<void>;
}

/**
 * An identity provider on this machine: discovery, keys, codes bound to a PKCE challenge (RFC 7636), signed ID tokens. Its page asks
 * who is there, and a code is for the one who was picked; it gives no token to a client that keeps no verifier.
 */
export async function startProvider(known: readonly Known[]): Promise<Provider> {
	const { issuer, service } = new OAuth2Server();
	await issuer.keys.generate('RS256');
	const picked = new Map<string, Known>();
	const named = (email: string | null) => known.find((one) => one.email === email);

	service.on('beforeAuthorizeRedirect', ({ url }: MutableRedirectUri, request: IncomingMessage) => {
		const one = named(addressOf(request).searchParams.get('login_hint'));
		if (one) picked.set(url.searchParams.get('code') ?? '', one);
	});
	service.on('beforeTokenSigning', ({ payload }: MutableToken, { body }: TokenRequestIncomingMessage) => {
		const one = picked.get(body.code ?? '');
		if (!one || !('code_verifier' in body)) throw new Error('This code is nobody’s, or came without a verifier.');
		const claims = { aud: 'rostrum', sub: `sub of ${one.email}`, email: one.email, email_verified: one.isVerified };
		Object.assign(payload, claims, { name: 'As the provider has it' });
	});

	const server = createServer((request, response) => {
		const address = addressOf(request);
		if (address.pathname === '/authorize' && !named(address.searchParams.get('login_hint'))) {
			response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page(address, known));
		} else service.requestHandler(request, response);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	issuer.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return { issuer: issuer.url, stop: () => closed(server) };
}

/** Asks who is there; a challenge by anything but SHA-256 is not answered. */
function page({ searchParams }: URL, known: readonly Known[]): string {
	if (searchParams.get('code_challenge_method') !== 'S256') return 'A challenge is missing.';
	const hidden = [...searchParams].map(
		([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`,
	);
	const buttons = known.map(({ email }) => `<button name="login_hint" value="${email}">${email}</button>`);
	return `<!doctype html><title>Who is there?</title><form>${hidden.join('')}${buttons.join('')}</form>`;
}

const addressOf = ({ url }: IncomingMessage) => new URL(url ?? '', 'http://localhost');
const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function closed(server: Server): Promise<void> {
	server.closeAllConnections();
	return new Promise((resolve) => server.close(() => resolve()));
}
