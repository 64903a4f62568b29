import type { DeskDraft } from '@/archive/statements/desk-draft';
import type { Locale } from '@/i18n/locales';

/** Which draft a form is about. */
export function DraftFields({ locale, draft }: { locale: Locale; draft: DeskDraft }) {
	const fields = { locale, ref: draft.ref, version: draft.locale, draftId: draft.id };
	return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
