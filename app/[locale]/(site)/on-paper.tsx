import { absoluteUrl } from '@/formats/addresses';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';

/** Where a printed page came from; on the screen the browser says so. */
export function OnPaper({ locale, address }: { locale: Locale; address: string }) {
	return (
		<p className="paper">
			{wordsIn(locale, 'Reading')('address')} {absoluteUrl(env.PUBLIC_URL, address)}
		</p>
	);
}
