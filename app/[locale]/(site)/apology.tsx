import type { Metadata } from 'next';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { everyLanguage } from './every-language';
import { Frame } from './frame';
import { Sheet } from './sheet';

export interface Apologising {
	locale: Locale;
	/** The messages of the page. */
	namespace: 'Failure' | 'Busy';
}

export function apologyMetadata({ locale, namespace }: Apologising): Metadata {
	const t = wordsIn(locale, namespace);
	return { title: t('title'), robots: { index: false } };
}

/** A page of the front door's that cannot give what was asked for; asks nothing of the database. */
export function Apology({ locale, namespace }: Apologising) {
	const t = wordsIn(locale, namespace);
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
