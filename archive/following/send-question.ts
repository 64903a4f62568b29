import { z } from 'zod';
import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import { sendMail } from '@/platform/mail';
import { tokenOf } from '../mailed-token';
import { composeQuestion } from './compose';
import { describeInLine } from './describe-followed';
import type { Followed } from './follow';
import { FollowedLabels, type LabelRow, labelsSql } from './labels-sql';

export const sendQuestionInput = z.object({ subscriptionId: z.uuid() });

type Row = Followed & { address: string; locale: Locale; languages: Locale[] };

/** Sends the mail that asks an address whether it wants to follow something, if that is still open. */
export async function sendQuestion({ subscriptionId }: z.input<typeof sendQuestionInput>): Promise<void> {
	const [asked] = await deskDb().$queryRaw<Row[]>`
		SELECT s.what, s.target, s.languages, s.locale, r.typed AS address
		FROM subscription s JOIN subscriber r ON r.id = s.subscriber_id
		WHERE s.id = ${subscriptionId}::uuid AND s.confirmed_at IS NULL`;
	if (!asked) return;
	const labels = new FollowedLabels(await deskDb().$queryRaw<LabelRow[]>`${labelsSql([asked])}`);
	const what = describeInLine(asked.locale, asked, labels);
	const token = tokenOf('subscription', subscriptionId);
	await sendMail(composeQuestion(asked, { name: `question.${subscriptionId}`, what, token }));
}
