import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findPreview } from '@/archive/previews/find-preview';
import { localeOf } from '@/i18n/locale-of';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { momentIn, PreviewBanner } from '../preview-banner';
import { PreviewPage } from '../preview-page';

type Props = { params: Promise<{ locale: string; token: string }> };

const find = cache((token: string, version: Locale) => findPreview({ token, version }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const preview = await find((await params).token, await localeOf(params));
	if (!preview) return {};
	return { title: `${wordsIn(preview.locale, 'Preview')('short')}: ${preview.statement.edition.title}` };
}

/** The one draft that a link opens, for who was sent it. */
export default async function LinkedPreviewPage({ params }: Props) {
	const { token } = await params;
	const version = await localeOf(params);
	const preview = await find(token, version);
	if (!preview) notFound();
	const { locale, recipient, expiresAt, isPinned } = preview;
	const t = wordsIn(locale, 'Preview');
	const banner = (
		<PreviewBanner locale={locale} preview={preview}>
			<p>
				{t('forWhom', { name: recipient, date: momentIn(locale, expiresAt), zone: env.DEFAULT_TIME_ZONE })}{' '}
				{t(isPinned ? 'pinned' : 'newest')} {t('discreet')}
			</p>
		</PreviewBanner>
	);
	return <PreviewPage preview={preview} banner={banner} filesAt={`/${version}/preview/${token}/files`} />;
}
