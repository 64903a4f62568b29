import { z } from 'zod';
import { absoluteUrl } from '@/formats/addresses';
import { type MailPart, writeMailHtml, writeMailText } from '@/formats/mail/write-mail';
import { type Locale, localeFacts } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { deskDb } from '@/platform/db';
import { env } from '@/platform/env';
import { sendMail } from '@/platform/mail';
import { refusals } from '../refusals';

export const sendReleaseFailedInput = z.object({
	releaseId: z.uuid(),
	memberId: z.uuid(),
	/** Which language version stood in the way (`ref.locale`); empty when none did. */
	subject: z.string(),
	reason: z.enum(refusals),
	at: z.iso.datetime(),
});

/** Tells who scheduled a release that it was not published, and why. */
export async function sendReleaseFailed(failed: z.output<typeof sendReleaseFailedInput>): Promise<void> {
	const member = await deskDb().member.findUniqueOrThrow({ where: { id: failed.memberId } });
	const release = await deskDb().release.findUnique({ where: { id: failed.releaseId } });
	if (!release) return;
	const locale = member.locale as Locale;
	const [t, mails] = [wordsIn(locale, 'Releases.mail'), wordsIn(locale, 'MemberMails')];
	const reason = wordsIn(locale, 'Refusals')(failed.reason);
	const subject = t('subject', { name: release.name, publisher: env.PUBLISHER_NAME });
	const parts: MailPart[] = [
		{ type: 'paragraph', text: mails('greeting', { name: member.name }) },
		{ type: 'paragraph', text: t('failed', { name: release.name }) },
		{ type: 'paragraph', text: failed.subject ? `${failed.subject}: ${reason}` : reason },
		{
			type: 'link',
			text: t('open'),
			href: absoluteUrl(env.PUBLIC_URL, paths.deskRelease(locale, release.id)),
			isMain: true,
		},
	];
	await sendMail({
		to: member.email,
		subject,
		text: writeMailText(parts),
		html: writeMailHtml(parts, { lang: locale, title: subject }),
		language: localeFacts[locale].tag,
		name: `release-failed.${failed.releaseId}.${Date.parse(failed.at)}`,
	});
}
