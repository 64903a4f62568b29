import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { listComments } from '@/archive/comments/desk';
import type { Member } from '@/archive/members/member';
import { type DeskRows, findRows } from '@/archive/rows/desk';
import type { SaidState } from '@/archive/rows/row';
import { findDeskStatement } from '@/archive/statements/desk';
import { type DeskDraft, findDraft } from '@/archive/statements/desk-draft';
import { mayApprove, mayComment, mayEdit, mayReview } from '@/archive/statements/policy';
import { parseRef } from '@/archive/statements/statement';
import { segmentsOf } from '@/archive/statements/text';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { isLocale, type Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import { DeskFrame } from '../../../desk-frame';
import { DraftRoom, type Source } from '../../../editor/draft-room';
import { languageName, languageNames } from '../../../language-name';
import { deskPaths } from '../../../paths';
import { Presence } from '../../../presence/presence';
import { Refused } from '../../../refused';
import { RemarksPanel } from './remarks-panel';
import { ReviewPanel } from './review-panel';

interface Props {
	params: Promise<{ locale: string; ref: string; version: string }>;
	searchParams: Promise<{ refused?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Desk' });
	const { ref, version } = await params;
	return { title: `${t('review.title')} ${ref} ${version}` };
}

export default async function DraftPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const { version, ref: given } = await params;
	const ref = parseRef(given);
	if (!ref || !isLocale(version)) notFound();
	const member = await requireMember(locale, deskPaths.version(locale, ref, version));
	const statement = await findDeskStatement(member, { ref });
	const draftId = statement?.versions.find((one) => one.locale === version)?.draft?.id;
	const [draft, rows, comments] = draftId
		? await Promise.all([
				findDraft(member, { draftId }),
				findRows(member, { draftId }),
				listComments(member, { draftId }),
			])
		: [null, null, []];
	if (!statement) notFound();
	if (!draft) redirect(deskPaths.statement(locale, ref));
	const t = await getTranslations({ locale, namespace: 'Desk' });
	const writable = mayEdit(member, draft) || mayReview(member, draft);
	return (
		<DeskFrame locale={locale} path={`/desk/statements/${ref}/${version}`} member={member} wide>
			<p>
				<a href={deskPaths.statement(locale, ref)}>{t('review.back')}</a>
			</p>
			<h1>
				{languageName(locale, version)} · <span className="figures">{ref}</span>
			</h1>
			<Refused reason={(await searchParams).refused} />
			{writable ? null : <p>{t('review.readOnly')}</p>}
			<Presence
				locale={locale}
				address={deskPaths.presence(locale, ref)}
				version={version}
				languages={languageNames(locale)}
				keys={segmentsOf(draft.text.blocks).map((segment) => segment.key)}
				timeZone={env.DEFAULT_TIME_ZONE}
			/>
			<DraftRoom
				key={draft.headRevisionId}
				draft={{
					id: draft.id,
					ref,
					locale: version,
					language: languageName(locale, version),
					revision: draft.headRevisionId,
					text: draft.text,
					writable,
				}}
				member={member.id}
				address={deskPaths.text(locale, draft.id)}
				source={rows && sourceOf(locale, member, draft, rows)}
				files={{ at: deskPaths.filesAt(locale), address: deskPaths.addFile(locale, draft.id) }}
				comments={{
					marks: comments
						.filter(({ isOpen }) => isOpen)
						.map(({ id, key, passage, quoted }) => ({ id, key, passage, quoted })),
					mayWrite: draft.state !== 'draft' && mayComment(member, draft),
				}}
				speakers={statement.facts?.speakers.flatMap(({ person }) => person.labels[version] ?? []) ?? []}
				acts={<ReviewPanel locale={locale} member={member} draft={draft} comments={comments} />}
				remarks={<RemarksPanel locale={locale} member={member} draft={draft} comments={comments} />}
			/>
		</DeskFrame>
	);
}

/** The rows show the original as it is now, also when the translation was begun from an older edition. */
function sourceOf(locale: Locale, member: Member, draft: DeskDraft, rows: DeskRows): Source | null {
	const { source } = draft;
	if (!source) return null;
	const { number, text } = source.newest ?? source;
	return {
		locale: source.locale,
		language: languageName(locale, source.locale),
		number,
		newer: source.newest !== null,
		title: text.title,
		lead: text.lead,
		blocks: text.blocks,
		rows,
		says: saidBy(member, draft),
		address: deskPaths.rows(locale, draft.id),
		memory: deskPaths.memory(locale, draft.id),
		terms: deskPaths.terms(locale, draft.id),
	};
}

/** In review, who may approve the text says that rows are reviewed; who may write says that they are done. */
function saidBy(member: Member, draft: DeskDraft): SaidState | null {
	if (draft.state === 'approved' || draft.state === 'scheduled') return null;
	if (draft.state === 'in-review' && mayApprove(member, draft, draft.contributors)) return 'reviewed';
	return mayEdit(member, draft) || mayReview(member, draft) ? 'done' : null;
}
