import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findPreviewAtDesk } from '@/archive/previews/find-preview';
import { parseRef } from '@/archive/statements/statement';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { isLocale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { deskPaths } from '../../../../desk/paths';
import { PreviewBanner } from '../../../preview-banner';
import { PreviewPage } from '../../../preview-page';

/** The text's language comes first, as on the public page; that of the member's words last. */
type Props = { params: Promise<{ locale: string; ref: string; words: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { ref, words, locale } = await params;
	return isLocale(words) ? { title: `${wordsIn(words, 'Preview')('short')}: ${ref} ${locale}` } : {};
}

export default async function DraftPreviewPage({ params }: Props) {
	const version = await localeOf(params);
	const { ref: given, words } = await params;
	const ref = parseRef(given);
	if (!ref || !isLocale(words)) notFound();
	const member = await requireMember(words, deskPaths.preview(words, ref, version));
	const preview = await findPreviewAtDesk(member, { ref, version });
	if (!preview) notFound();
	const t = wordsIn(words, 'Preview');
	const banner = (
		<PreviewBanner locale={words} preview={preview}>
			<p>
				<a href={deskPaths.version(words, ref, version)}>{t('backToDraft')}</a> ·{' '}
				<a href={deskPaths.previewLinks(words, ref)}>{t('links')}</a>
			</p>
		</PreviewBanner>
	);
	return <PreviewPage preview={preview} banner={banner} filesAt={deskPaths.filesAt(words)} />;
}
