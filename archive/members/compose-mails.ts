import { absoluteUrl } from '@/formats/addresses';
import { type MailPart, writeMailHtml, writeMailText } from '@/formats/mail/write-mail';
import { datesIn } from '@/i18n/dates';
import { type Locale, localeFacts } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import type { Mail } from '@/platform/mail';
import { minutesToReset } from './ask-password-reset';
import { daysToAccept } from './invitation';

interface Recipient {
	address: string;
	locale: Locale;
}

interface Invited {
	/** Names the mail for ever. */
	id: string;
	name: string;
	invitedBy: string;
	/** The secret of the mail's link. */
	token: string;
}

/** The mail that offers a place at the desk. */
export function composeInvitation(recipient: Recipient, { id, name, invitedBy, token }: Invited): Mail {
	const t = wordsIn(recipient.locale, 'MemberMails');
	const publisher = env.PUBLISHER_NAME;
	return compose(recipient, id, t('invitation.subject', { publisher }), [
		{ type: 'paragraph', text: t('greeting', { name }) },
		{ type: 'paragraph', text: t('invitation.offered', { invitedBy, publisher }) },
		{
			type: 'link',
			text: t('invitation.accept'),
			href: absoluteUrl(env.PUBLIC_URL, paths.invitation(recipient.locale, token)),
			isMain: true,
		},
		{ type: 'paragraph', text: t('invitation.otherwise', { days: daysToAccept }) },
	]);
}

/** The mail with the link for another password. */
export function composePasswordReset(recipient: Recipient, asked: { id: string; name: string; token: string }): Mail {
	const t = wordsIn(recipient.locale, 'MemberMails');
	const publisher = env.PUBLISHER_NAME;
	return compose(recipient, asked.id, t('reset.subject', { publisher }), [
		{ type: 'paragraph', text: t('greeting', { name: asked.name }) },
		{ type: 'paragraph', text: t('reset.asked', { publisher }) },
		{
			type: 'link',
			text: t('reset.choose'),
			href: absoluteUrl(env.PUBLIC_URL, paths.resetPassword(recipient.locale, asked.token)),
			isMain: true,
		},
		{ type: 'paragraph', text: t('reset.otherwise', { minutes: minutesToReset }) },
	]);
}

/** The mail that tells of another password, for who did not choose it. */
export function composePasswordChanged(recipient: Recipient, changed: { id: string; name: string; at: Date }): Mail {
	const t = wordsIn(recipient.locale, 'MemberMails');
	const publisher = env.PUBLISHER_NAME;
	const timeZone = env.DEFAULT_TIME_ZONE;
	const moment = datesIn(recipient.locale, timeZone);
	const at = moment.dateTime(changed.at, { dateStyle: 'long', timeStyle: 'long', timeZone });
	return compose(recipient, changed.id, t('changed.subject', { publisher }), [
		{ type: 'paragraph', text: t('greeting', { name: changed.name }) },
		{ type: 'paragraph', text: t('changed.happened', { publisher, at }) },
		{ type: 'paragraph', text: t('changed.otherwise') },
		{
			type: 'link',
			text: t('changed.choose'),
			href: absoluteUrl(env.PUBLIC_URL, paths.forgotten(recipient.locale)),
		},
	]);
}

function compose({ address, locale }: Recipient, name: string, subject: string, parts: readonly MailPart[]): Mail {
	return {
		to: address,
		subject,
		text: writeMailText(parts),
		html: writeMailHtml(parts, { lang: locale, title: subject }),
		language: localeFacts[locale].tag,
		name,
	};
}
