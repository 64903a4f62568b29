import { notFound, redirect } from 'next/navigation';
import type { Member } from '@/archive/members/member';
import { requireMember } from '@/auth/member';
import type { Locale } from '@/i18n/locales';
import { localeIn, wordsIn } from '../form-fields';
import { isId } from '../is-id';
import { deskPaths } from '../paths';

type Answer = { ok: true } | { ok: false; reason: string; subject?: string };

/** Member, one verb on the release whose page the form stands on, and back there: with what stood in the way when it was refused. */
export async function act(
	form: FormData,
	verb: (member: Member, releaseId: string) => Promise<Answer>,
	leadsTo: (locale: Locale) => string = (locale) => deskPaths.release(locale, wordsIn(form, 'releaseId')),
): Promise<never> {
	const locale = localeIn(form);
	const releaseId = wordsIn(form, 'releaseId');
	if (!isId(releaseId)) notFound();
	const here = deskPaths.release(locale, releaseId);
	const member = await requireMember(locale, here);
	const outcome = await verb(member, releaseId);
	if (outcome.ok) redirect(leadsTo(locale));
	redirect(`${here}?refused=${outcome.reason}${outcome.subject ? `&of=${outcome.subject}` : ''}`);
}
