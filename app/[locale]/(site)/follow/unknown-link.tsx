import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { everyLanguage } from '../every-language';
import { Frame } from '../frame';
import { Sheet } from '../sheet';

/** What stands under a link of a mail whose subscription has ended. */
export function UnknownLink({ locale }: { locale: Locale }) {
	const t = wordsIn(locale, 'Following');
	return (
		<Frame locale={locale} addresses={everyLanguage(paths.follow)}>
			<Sheet title={t('unknownTitle')} lead={t('unknownLead')}>
				<p>
					<a href={paths.follow(locale)}>{t('link')}</a>
				</p>
			</Sheet>
		</Frame>
	);
}
