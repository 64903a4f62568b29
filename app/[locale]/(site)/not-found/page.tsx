import type { Metadata } from 'next';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { everyLanguage } from '../every-language';
import { Frame } from '../frame';
import { SearchField } from '../search-field';
import { Sheet } from '../sheet';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = wordsIn(await localeOf(params), 'NotFound');
	return { title: t('title'), robots: { index: false } };
}

/**
 * The page for whatever is not there, with status 404 from the front door. It is a page and no `not-found.tsx`: Next
 * renders that file into every page of the room, for scripts to show, and the reading room has none.
 */
export default async function NotFoundPage({ params }: Props) {
	const locale = await localeOf(params);
	const t = wordsIn(locale, 'NotFound');
	return (
		<Frame locale={locale} addresses={everyLanguage(paths.home)} ownSearch>
			<Sheet title={t('title')} lead={t('lead')}>
				<SearchField locale={locale} />
				<p>
					<a href={paths.statements(locale)}>{t('all')}</a>
				</p>
			</Sheet>
		</Frame>
	);
}
