import { env } from '@/platform/env';

/** Whether a form was sent from a page of this site. Browsers say where a form comes from; who does not is none. */
export function isOwnOrigin(request: Request): boolean {
	const origin = request.headers.get('origin') ?? '';
	if (!URL.canParse(origin)) return false;
	const { host } = new URL(origin);
	return host === request.headers.get('host') || host === new URL(env.PUBLIC_URL).host;
}
