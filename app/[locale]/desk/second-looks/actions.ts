'use server';

import { redirect } from 'next/navigation';
import { lookAtEdition } from '@/archive/second-looks/look-at-edition';
import { parseRef } from '@/archive/statements/statement';
import { requireMember } from '@/auth/member';
import { localeIn, wordsIn } from '../form-fields';
import { deskPaths } from '../paths';

export async function lookAction(form: FormData): Promise<void> {
	const locale = localeIn(form);
	const ref = parseRef(wordsIn(form, 'ref'));
	const here = ref && form.get('on') === 'statement' ? deskPaths.statement(locale, ref) : deskPaths.secondLooks(locale);
	const member = await requireMember(locale, here);
	const outcome = await lookAtEdition(member, { editionId: wordsIn(form, 'editionId') });
	redirect(outcome.ok ? here : `${here}?refused=${outcome.reason}`);
}
