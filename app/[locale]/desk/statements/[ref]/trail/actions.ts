'use server';

import { checkTrailPart, type TrailPart } from '@/archive/trail/desk';
import { requireMember } from '@/auth/member';
import { localeIn, wordsIn } from '../../../form-fields';
import { deskPaths } from '../../../paths';

/** Checks the next part of the trail; its outcome says where to go on. */
export async function verifyTrailAction(_before: TrailPart | null, form: FormData): Promise<TrailPart | null> {
	const locale = localeIn(form);
	const member = await requireMember(locale, deskPaths.trail(locale, wordsIn(form, 'ref')));
	return checkTrailPart(member, Number(wordsIn(form, 'after') || '0'));
}
