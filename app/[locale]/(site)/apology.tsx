import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { everyLanguage } from './every-language';
import { Frame } from './frame';
import { Sheet } from './sheet';

export interface Apologising {
	locale: Locale;
	/** The messages of the page. */
	namespace: 'Failure' | 'Busy';
}

export async function apologyMetadata({ locale, namespace }: Apologising): Promise<Metadata> {
	const t = await getTranslations({ locale, namespace });
	return { title: t('title'), robots: { index: false } };
}

/** A page of the front door's that cannot give what was asked for; asks nothing of the database. */
export async function Apology({ locale, namespace }: Apologising) {
	const t = await getTranslations({ locale, namespace });
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
