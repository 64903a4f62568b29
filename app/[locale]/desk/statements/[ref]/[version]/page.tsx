import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { findDeskStatement } from '@/archive/statements/desk';
import { type DeskDraft, findDraft } from '@/archive/statements/desk-draft';
import { mayEdit, mayReview } from '@/archive/statements/policy';
import { parseRef } from '@/archive/statements/statement';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { isLocale } from '@/i18n/locales';
import { DeskFrame } from '../../../desk-frame';
import { DraftRoom } from '../../../editor/draft-room';
import { languageName } from '../../../language-name';
import { deskPaths } from '../../../paths';
import { Refused } from '../../../refused';
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
	const draft = draftId ? await findDraft(member, { draftId }) : null;
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
				source={sourceOf(draft, (language) => languageName(locale, language))}
				speakers={statement.facts?.speakers.flatMap(({ person }) => person.labels[version] ?? []) ?? []}
			>
				<ReviewPanel locale={locale} member={member} draft={draft} />
			</DraftRoom>
		</DeskFrame>
	);
}

/** The rows show the original as it is now, also when the translation was begun from an older edition. */
function sourceOf({ source }: DeskDraft, nameOf: (language: NonNullable<DeskDraft['source']>['locale']) => string) {
	if (!source) return null;
	const { number, text } = source.newest ?? source;
	const newer = source.newest !== null;
	return {
		locale: source.locale,
		language: nameOf(source.locale),
		number,
		newer,
		title: text.title,
		lead: text.lead,
		blocks: text.blocks,
	};
}
