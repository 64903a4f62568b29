import { absoluteUrl, permanentUrl, statementUrl } from '@/formats/addresses';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { env } from '@/platform/env';
import type { News } from './find-news';

/** The page where a subscriber sees and ends what they follow; POST there ends what the mail was for (RFC 8058). */
export function ownPageUrl(locale: Locale, token: string): string {
	return absoluteUrl(env.PUBLIC_URL, paths.followOwn(locale, token));
}

export function confirmationUrl(locale: Locale, token: string): string {
	return absoluteUrl(env.PUBLIC_URL, paths.followConfirm(locale, token));
}

/** The text an act was done to, or what says that it is gone. */
export function newsUrl({ happening, title, slug }: News): string {
	const { ref } = happening;
	return title && slug
		? statementUrl(env.PUBLIC_URL, { locale: title.lang, ref, slug })
		: permanentUrl(env.PUBLIC_URL, ref);
}

/** The header fields of mail that was asked for and can be ended (RFC 2369, RFC 2919, RFC 8058). */
export function listHeaders(locale: Locale, token: string): Record<string, string> {
	return {
		'List-Id': `<follow.${new URL(env.PUBLIC_URL).hostname}>`,
		'List-Unsubscribe': `<${ownPageUrl(locale, token)}>`,
		'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
		'List-Subscribe': `<${absoluteUrl(env.PUBLIC_URL, paths.follow(locale))}>`,
		'List-Archive': `<${absoluteUrl(env.PUBLIC_URL, paths.statements(locale))}>`,
	};
}
