import { type Followed, parametersFor } from '@/archive/following/follow';
import { isLocale, type Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';

interface Props {
	locale: Locale;
	followed: Followed;
	/** The language of the texts, where it isn't the page's. */
	language?: Locale;
}

/** The way to follow what a page is about. */
export function FollowLink({ locale, followed, language }: Props) {
	const chosen: Record<string, string> = language ? { language } : {};
	return (
		<a href={paths.follow(locale, { ...parametersFor(followed), ...chosen })} rel="nofollow">
			{wordsOf(locale, followed)}
		</a>
	);
}

function wordsOf(locale: Locale, { what, target }: Followed): string {
	const t = wordsIn(locale, 'Following');
	if (what === 'statement') return t('thisText');
	if (what === 'search') return t('thisSearch');
	const language = target.split('.')[1];
	if (what === 'appearance' && isLocale(language)) {
		return t('tellMe', { language: wordsIn(locale, 'Common')(`inLanguage.${language}`) });
	}
	return what === 'everything' ? t('link') : t('this');
}
