import { z } from 'zod';
import { absoluteUrl } from '@/formats/addresses';
import { type MailPart, writeMailHtml, writeMailText } from '@/formats/mail/write-mail';
import { datesIn } from '@/i18n/dates';
import { localeFacts } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { type Mail, sendMail } from '@/platform/mail';
import { Prisma } from '@/prisma/generated/client';
import { tokenOf } from '../mailed-token';
import { endOf, type LinkRow, readLinks } from './read-links';

export const sendPreviewLinkInput = z.object({ linkId: z.uuid(), address: z.string() });

/** Sends a preview link to its recipient, if it still opens its draft. */
export async function sendPreviewLink({ linkId, address }: z.input<typeof sendPreviewLinkInput>): Promise<void> {
	const [link] = await readLinks(Prisma.sql`l.id = ${linkId}::uuid`);
	if (link && !endOf(link)) await sendMail(compose(link, address));
}

/** No word of the text: its title would say what is not public yet. */
function compose({ id, version, locale, recipient, maker, expiresAt }: LinkRow, address: string): Mail {
	const t = wordsIn(locale, 'PreviewMail');
	const publisher = env.PUBLISHER_NAME;
	const timeZone = env.DEFAULT_TIME_ZONE;
	const until = datesIn(locale, timeZone).dateTime(expiresAt, { dateStyle: 'long', timeStyle: 'short', timeZone });
	const subject = t('subject', { publisher });
	const parts: MailPart[] = [
		{ type: 'paragraph', text: wordsIn(locale, 'MemberMails')('greeting', { name: recipient }) },
		{ type: 'paragraph', text: t('offered', { maker: maker.name, publisher }) },
		{
			type: 'link',
			text: t('open'),
			href: absoluteUrl(env.PUBLIC_URL, paths.preview(version, tokenOf('preview', id))),
			isMain: true,
		},
		{ type: 'paragraph', text: t('until', { until, zone: timeZone }) },
		{ type: 'paragraph', text: t('discreet') },
	];
	return {
		to: address,
		subject,
		text: writeMailText(parts),
		html: writeMailHtml(parts, { lang: locale, title: subject }),
		language: localeFacts[locale].tag,
		name: `preview.${id}`,
	};
}
