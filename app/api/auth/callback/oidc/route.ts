import { hearProvider } from '@/auth/identity-provider';

export const dynamic = 'force-dynamic';

/** Where the identity provider leads back to (OpenID Connect Core 1.0, 3.1.2.5). */
export function GET(request: Request): Promise<Response> {
	return hearProvider(request);
}
