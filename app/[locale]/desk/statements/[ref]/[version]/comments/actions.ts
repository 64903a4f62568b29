'use server';

import { notFound, redirect } from 'next/navigation';
import { answerActs, answerComment } from '@/archive/comments/answer-comment';
import { writeComment } from '@/archive/comments/write-comment';
import type { Outcome } from '@/archive/refusals';
import { requireMember } from '@/auth/member';
import { wordsIn } from '../../../../form-fields';
import { deskPaths } from '../../../../paths';
import { type DraftForm, readDraftForm } from '../draft-form';

export async function commentAction(data: FormData): Promise<void> {
	const form = readDraftForm(data);
	const member = await requireMember(form.locale, addressOf(form));
	const [from, to] = ['from', 'to'].map((name) => Number.parseInt(wordsIn(data, name), 10));
	const outcome = await writeComment(member, {
		draftId: form.draftId,
		revisionId: form.revisionId,
		key: wordsIn(data, 'key'),
		words: wordsIn(data, 'words'),
		...(from !== undefined && to !== undefined && to > from ? { passage: { from, to } } : {}),
	});
	leadBack(form, outcome);
}

export async function answerCommentAction(data: FormData): Promise<void> {
	const form = readDraftForm(data);
	const member = await requireMember(form.locale, addressOf(form));
	const act = answerActs.find((one) => one === data.get('act'));
	if (!act) notFound();
	const words = wordsIn(data, 'words') || undefined;
	leadBack(form, await answerComment(member, { commentId: wordsIn(data, 'commentId'), act, words }));
}

function addressOf({ locale, ref, version }: DraftForm): string {
	return deskPaths.version(locale, ref, version);
}

function leadBack(form: DraftForm, outcome: Outcome): never {
	redirect(outcome.ok ? addressOf(form) : `${addressOf(form)}?refused=${outcome.reason}`);
}
