import { locale as rootLocale } from 'next/root-params';
import { getTranslations } from 'next-intl/server';
import { defaultLocale, isLocale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { everyLanguage } from './every-language';
import { Frame } from './frame';
import { SearchField } from './search-field';
import { Sheet } from './sheet';

export default async function NotFoundPage() {
	const asked = await rootLocale();
	const locale = isLocale(asked) ? asked : defaultLocale;
	const t = await getTranslations({ locale, namespace: 'NotFound' });
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
