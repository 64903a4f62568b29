import { getTranslations } from 'next-intl/server';
import type { DeskComment } from '@/archive/comments/desk';
import type { Member } from '@/archive/members/member';
import type { DeskDraft } from '@/archive/statements/desk-draft';
import { mayComment } from '@/archive/statements/policy';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import { ActForm } from '../../../../editor/act-form';
import quotes from '../../../../editor/comments.module.css';
import forms from '../../../../forms.module.css';
import tables from '../../../../tables.module.css';
import checks from '../checks-panel.module.css';
import { DraftFields } from '../draft-fields';
import { answerCommentAction } from './actions';

interface Props {
	locale: Locale;
	draft: DeskDraft;
	comments: DeskComment[];
	member: Member;
}

/** What was said of passages, each with the words it was about, what was answered, and whether it is open. */
export async function CommentsPanel({ locale, member, draft, comments }: Props) {
	const mayAnswer = mayComment(member, draft);
	if (comments.length === 0 && draft.state === 'draft') return null;
	const t = await getTranslations({ locale, namespace: 'Comments' });
	const open = comments.filter(({ isOpen }) => isOpen);
	const resolved = comments.filter(({ isOpen }) => !isOpen);
	const list = (shown: DeskComment[]) => (
		<ol className={tables.plain}>
			{shown.map((comment) => (
				<Comment key={comment.id} locale={locale} draft={draft} comment={comment} mayAnswer={mayAnswer} />
			))}
		</ol>
	);
	return (
		<section className={checks.checks} aria-labelledby="comments-title">
			<h2 id="comments-title">{t('title')}</h2>
			<p>{t('open', { count: open.length })}</p>
			{open.length > 0 ? list(open) : null}
			{resolved.length > 0 ? (
				<details>
					<summary>{t('resolved', { count: resolved.length })}</summary>
					{list(resolved)}
				</details>
			) : null}
		</section>
	);
}

interface CommentProps {
	locale: Locale;
	draft: DeskDraft;
	comment: DeskComment;
	mayAnswer: boolean;
}

async function Comment({ locale, draft, comment, mayAnswer }: CommentProps) {
	const t = await getTranslations({ locale, namespace: 'Comments' });
	const { id, key, quoted, standing, isOpen, answers } = comment;
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const when = (date: Date) => dates.dateTime(date, { dateStyle: 'medium', timeStyle: 'short' });
	const isHead = key === 'title' || key === 'lead';
	return (
		<li id={`comment-${id}`} className={tables.entry} data-open={isOpen}>
			<blockquote className={quotes.quoted} lang={draft.locale}>
				{standing === 'gone' ? quoted : <a href={isHead ? `#${key}` : `#row-${key}`}>{quoted}</a>}
			</blockquote>
			{standing === 'same' ? null : <p className={forms.hint}>{t(standing)}</p>}
			<p className={forms.hint}>{t('by', { by: comment.by, date: when(comment.at) })}</p>
			<p className={tables.breakable}>{comment.words}</p>
			{answers.map((answer) => (
				<div key={answer.id}>
					<p className={forms.hint}>{t(`acts.${answer.act}`, { by: answer.by, date: when(answer.at) })}</p>
					{answer.words ? <p className={tables.breakable}>{answer.words}</p> : null}
				</div>
			))}
			{mayAnswer ? (
				<ActForm action={answerCommentAction} revision={draft.headRevisionId} className={forms.form}>
					<DraftFields locale={locale} draft={draft} />
					<input type="hidden" name="commentId" value={id} />
					<div className={forms.field}>
						<label htmlFor={`answer-${id}`}>{t('yourAnswer')}</label>
						<textarea id={`answer-${id}`} name="words" rows={1} maxLength={10_000} />
					</div>
					<div className={forms.buttons}>
						<button type="submit" name="act" value="answer" className={forms.plain}>
							{t('answer')}
						</button>
						<button type="submit" name="act" value={isOpen ? 'resolve' : 'reopen'} className={forms.plain}>
							{isOpen ? t('resolve') : t('reopen')}
						</button>
					</div>
				</ActForm>
			) : null}
		</li>
	);
}
