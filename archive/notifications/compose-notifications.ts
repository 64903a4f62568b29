import { absoluteUrl } from '@/formats/addresses';
import { type MailPart, writeMailHtml, writeMailText } from '@/formats/mail/write-mail';
import { datesIn } from '@/i18n/dates';
import { type Locale, localeFacts } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import type { Mail } from '@/platform/mail';
import type { Member } from '../members/member';
import { pathOf } from './path-of';
import type { ShownNotification } from './select-notifications';
import { whyOf } from './why-of';

/** A mail names this many places at most, and how many more there are. */
const most = 30;

/**
 * One mail of several notifications, newest first, those of one text together. It goes through machines that are nobody's: of what is
 * not public it says the ref and the language, and no word of any text, comment, note or reason, nor a release's name.
 */
export function composeNotifications(
	member: Member,
	news: readonly ShownNotification[],
	cadence: 'each' | 'daily',
): Mail {
	const { locale } = member;
	const t = wordsIn(locale, 'Notifications');
	const places = [...groupedByPlace(locale, news)];
	const subject = t('mail.subject', { count: news.length, publisher: env.PUBLISHER_NAME });
	const parts: MailPart[] = [
		{ type: 'paragraph', text: wordsIn(locale, 'MemberMails')('greeting', { name: member.name }) },
		...places.slice(0, most).flatMap(([path, told]) => placeParts(locale, path, told)),
		...(places.length > most
			? [{ type: 'paragraph' as const, text: t('mail.more', { count: places.length - most }) }]
			: []),
		{ type: 'rule' },
		{ type: 'link', text: t('mail.all'), href: absoluteUrl(env.PUBLIC_URL, paths.deskNotifications(locale)) },
		{ type: 'link', text: t('mail.choose'), href: absoluteUrl(env.PUBLIC_URL, `${paths.deskAccount(locale)}#mail`) },
	];
	return {
		to: member.email,
		subject,
		text: writeMailText(parts),
		html: writeMailHtml(parts, { lang: locale, title: subject }),
		language: localeFacts[locale].tag,
		name: `notifications.${cadence}.${news.at(-1)?.id}-${news[0]?.id}`,
	};
}

function groupedByPlace(locale: Locale, news: readonly ShownNotification[]): Map<string, ShownNotification[]> {
	const places = new Map<string, ShownNotification[]>();
	for (const one of news) {
		const release = one.releaseId ? { id: one.releaseId } : null;
		const path = pathOf(locale, { ...one, locale: one.locale || null, release });
		places.set(path, [...(places.get(path) ?? []), one]);
	}
	return places;
}

/** What is told of one place at the desk: what it is, what happened there, oldest first, and the way to it. */
function placeParts(locale: Locale, path: string, told: readonly ShownNotification[]): MailPart[] {
	const t = wordsIn(locale, 'Notifications');
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const [newest] = told;
	if (!newest) return [];
	const entries = told.toReversed().map(({ kind, by, at, failure }) => {
		const words = t(`lines.${kind}`, { by: by ?? t('archive') });
		return { text: [words, whyOf(locale, failure), `(${dates.dateTime(at, moment)})`].filter(Boolean).join(' ') };
	});
	return [
		{ type: 'list', entries },
		{ type: 'link', text: nameOf(locale, newest), href: absoluteUrl(env.PUBLIC_URL, path), isMain: true },
	];
}

const moment = {
	day: 'numeric',
	month: 'short',
	year: 'numeric',
	hour: '2-digit',
	minute: '2-digit',
	timeZoneName: 'short',
} as const;

/** `abc123 · German`, with the title where everyone may read it. */
function nameOf(locale: Locale, { ref, locale: version, publicTitle }: ShownNotification): string {
	const language = version && new Intl.DisplayNames(locale, { type: 'language' }).of(version);
	const named = [publicTitle, ref, language].filter(Boolean).join(' · ');
	return named || wordsIn(locale, 'Notifications')('mail.open');
}
