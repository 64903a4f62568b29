import type { DeskDraft } from '@/archive/statements/desk-draft';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { deskPaths } from '../../../paths';

/** Where the draft is seen as readers will see it, and who outside may. */
export function PreviewLine({ locale, draft }: { locale: Locale; draft: DeskDraft }) {
	const t = wordsIn(locale, 'PreviewLinks');
	return (
		<p>
			<a href={deskPaths.preview(locale, draft.ref, draft.locale)} hrefLang={draft.locale}>
				{t('preview')}
			</a>{' '}
			· <a href={deskPaths.previewLinks(locale, draft.ref)}>{t('title')}</a>
		</p>
	);
}
