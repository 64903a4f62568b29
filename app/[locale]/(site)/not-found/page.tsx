import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { localeOf } from '@/i18n/locale-of';
import NotFoundPage from '../not-found';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'NotFound' });
	return { title: t('title'), robots: { index: false } };
}

/**
 * The page for whatever is not there, with status 404 from the front door: after `notFound()` Next sends an empty
 * document for scripts to fill, and the reading room has none.
 */
export default NotFoundPage;
