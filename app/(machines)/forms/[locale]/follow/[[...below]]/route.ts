import { confirmSubscription } from '@/archive/following/confirm-subscription';
import { endSubscriptions } from '@/archive/following/end-subscriptions';
import { findFollower } from '@/archive/following/find-follower';
import { isLocale, type Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { noAnswer } from '../../../../machine-answer';
import { askFromForm } from '../ask-from-form';
import { isOwnOrigin } from '../own-origin';

export const dynamic = 'force-dynamic';

interface Props {
	params: Promise<{ locale: string; below?: string[] }>;
}

/**
 * The forms below `/{locale}/follow`, which the front door brings here: asking to follow, confirming, ending. Answered with the page to
 * go to. Programs that unsubscribe for a reader (RFC 8058) get no page, and come without an origin.
 */
export async function POST(request: Request, { params }: Props): Promise<Response> {
	const { locale, below = [] } = await params;
	const form = await request.formData().catch(() => null);
	if (!isLocale(locale) || !form) return noAnswer(404);
	const [first, second] = below;
	if (first && below.length === 1 && form.get('List-Unsubscribe') === 'One-Click') return endByProgram(first);
	if (!isOwnOrigin(request)) return new Response('Sent from another site.\n', { status: 403 });
	if (!first) return goTo(await askFromForm(locale, form));
	if (first === 'confirm' && second) return confirm(locale, second);
	return below.length === 1 ? end(locale, first, form) : noAnswer(404);
}

async function confirm(locale: Locale, token: string): Promise<Response> {
	await confirmSubscription({ token });
	return goTo(paths.followOwn(locale, token));
}

async function end(locale: Locale, token: string, form: FormData): Promise<Response> {
	await endSubscriptions({ token, which: String(form.get('which')) });
	const isLeft = await findFollower({ token });
	return goTo(isLeft ? paths.followOwn(locale, token) : paths.followEnded(locale));
}

/** What has ended before is as ended as what ends now. */
async function endByProgram(token: string): Promise<Response> {
	await endSubscriptions({ token, which: 'meant' });
	return new Response('Ended\n', { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

function goTo(address: string): Response {
	return new Response(null, { status: 303, headers: { Location: address } });
}
