import { notFound } from 'next/navigation';
import { z } from 'zod';
import { changeClasses } from '@/archive/statements/statement';
import { locales } from '@/i18n/locales';

/** What every form about a draft sends. */
const draftForm = z.object({
	locale: z.enum(locales),
	ref: z.string().regex(/^[0-9a-z]{6}$/),
	version: z.enum(locales),
	draftId: z.uuid(),
	revisionId: z.uuid(),
	changeClass: z.enum(changeClasses).nullable().catch(null),
	changeNote: z.string().trim().nullable().catch(null),
});
export type DraftForm = z.infer<typeof draftForm>;

/** The form's own fields; a form that is none of ours finds nothing. */
export function readDraftForm(data: FormData): DraftForm {
	const parsed = draftForm.safeParse(Object.fromEntries(data));
	if (!parsed.success) notFound();
	return parsed.data;
}
