import { leadToProvider } from '@/auth/identity-provider';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { deskPaths, isDeskPath } from '../../desk/paths';

export const dynamic = 'force-dynamic';

/** The way to the identity provider, and from there to the desk, or back to signing in with what went wrong. */
export async function GET(request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
	const locale = await localeOf(params);
	const back = new URL(request.url).searchParams.get('back');
	const to = isDeskPath(back) ? back : deskPaths.list(locale);
	const onProblem = `${paths.signIn(locale)}?by=provider`;
	const response = await leadToProvider({ to, onProblem }, request.headers);
	return response ?? new Response(null, { status: 303, headers: { Location: `${onProblem}&error=provider` } });
}
