import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';

export function HeaderSearch({ locale }: { locale: Locale }) {
	const t = wordsIn(locale, 'Common');
	return (
		<search>
			<form action={paths.statements(locale)}>
				<input type="search" name="q" maxLength={300} aria-label={t('searchLabel')} />
				<button type="submit">{t('search')}</button>
			</form>
		</search>
	);
}
