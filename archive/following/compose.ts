import { type MailPart, writeMailHtml, writeMailText } from '@/formats/mail/write-mail';
import { datesIn } from '@/i18n/dates';
import { type Locale, localeFacts } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import type { Mail } from '@/platform/mail';
import type { News } from './find-news';
import { daysToConfirm } from './forget-followers';
import { confirmationUrl, listHeaders, ownPageUrl } from './mail-links';
import { headlineOf, newsParts } from './news-parts';

export interface Recipient {
	address: string;
	locale: Locale;
}

export interface Alert {
	/** Names the mail for ever. */
	name: string;
	news: readonly News[];
	/** What is followed, a line each. */
	reasons: readonly string[];
	/** The secret of the mail's links. */
	token: string;
}

/** The mail that tells of one act. */
export function composeAlert(recipient: Recipient, alert: Alert): Mail {
	const { locale } = recipient;
	const subject = alert.news.map((news) => headlineOf(locale, news))[0] ?? '';
	return compose(
		recipient,
		alert,
		subject,
		alert.news.flatMap((news) => newsParts(locale, news)),
	);
}

/** The mail that tells of all acts of a day. */
export function composeDigest(recipient: Recipient, alert: Alert, day: Date): Mail {
	const { locale } = recipient;
	const t = wordsIn(locale, 'Mails');
	const date = datesIn(locale, env.DEFAULT_TIME_ZONE).dateTime(day, { dateStyle: 'long' });
	const subject = t('digest', { count: alert.news.length, publisher: env.PUBLISHER_NAME, date });
	const parts = alert.news.flatMap((news, index): MailPart[] => [
		...(index > 0 ? [{ type: 'rule' as const }] : []),
		...newsParts(locale, news),
	]);
	return compose(recipient, alert, subject, parts);
}

/** The mail that asks an address whether it wants to follow something. */
export function composeQuestion(recipient: Recipient, asked: { name: string; what: string; token: string }): Mail {
	const { locale } = recipient;
	const t = wordsIn(locale, 'Mails');
	const subject = t('question.subject', { publisher: env.PUBLISHER_NAME });
	return finish(recipient, asked.name, subject, [
		{ type: 'paragraph', text: t('question.asked', { publisher: env.PUBLISHER_NAME }) },
		{ type: 'list', entries: [{ text: asked.what }] },
		{ type: 'link', text: t('question.confirm'), href: confirmationUrl(locale, asked.token), isMain: true },
		{ type: 'paragraph', text: t('question.otherwise', { days: daysToConfirm }) },
	]);
}

function compose(recipient: Recipient, alert: Alert, subject: string, parts: readonly MailPart[]): Mail {
	const { locale } = recipient;
	const t = wordsIn(locale, 'Mails');
	const own = ownPageUrl(locale, alert.token);
	const mail = finish(recipient, alert.name, subject, [
		...parts,
		{ type: 'rule' },
		{ type: 'paragraph', text: t('why', { publisher: env.PUBLISHER_NAME }) },
		{ type: 'list', entries: alert.reasons.map((text) => ({ text })) },
		{ type: 'link', text: t('manage'), href: own },
	]);
	return { ...mail, headers: listHeaders(locale, alert.token) };
}

function finish({ address, locale }: Recipient, name: string, subject: string, parts: readonly MailPart[]): Mail {
	return {
		to: address,
		subject,
		text: writeMailText(parts),
		html: writeMailHtml(parts, { lang: locale, title: subject }),
		language: localeFacts[locale].tag,
		name,
	};
}
