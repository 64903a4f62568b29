import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { everyLanguage } from '../every-language';
import { Frame } from '../frame';
import { Sheet } from '../sheet';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Failure' });
	return { title: t('title'), robots: { index: false } };
}

/** Shown by the front door when a page fails; asks nothing of the database. */
export default async function FailurePage({ params }: Props) {
	const locale = await localeOf(params);
	const t = await getTranslations({ locale, namespace: 'Failure' });
	return (
		<Frame locale={locale} addresses={everyLanguage(paths.home)} ownSearch>
			<Sheet title={t('title')} lead={t('lead')}>
				<p>
					<a href={paths.home(locale)}>{t('home')}</a>
				</p>
			</Sheet>
		</Frame>
	);
}
