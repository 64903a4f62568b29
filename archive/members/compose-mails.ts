import { absoluteUrl } from '@/formats/addresses';
import { type MailPart, writeMailHtml, writeMailText } from '@/formats/mail/write-mail';
import { type Locale, localeFacts } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import type { Mail } from '@/platform/mail';
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
