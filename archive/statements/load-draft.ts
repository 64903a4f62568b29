import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import type { DraftState, VersionRole } from './statement';

/** A draft under change, its row locked until the transaction ends. */
export type LockedDraft = NonNullable<Awaited<ReturnType<typeof lockDraft>>>;

/** Locks a draft and its language version, and reads what the laws ask about. Null when there is none. */
export async function lockDraft(tx: Transaction, draftId: string) {
	const [locked] = await tx.$queryRaw<{ id: string }[]>`
		SELECT d.id::text FROM draft d JOIN language_version v ON v.id = d.language_version_id
		WHERE d.id = ${draftId}::uuid FOR UPDATE`;
	return locked ? readDraft(tx, draftId) : null;
}

/** The same without the lock. */
export async function readDraft(tx: Transaction, draftId: string) {
	const draft = await tx.draft.findUnique({
		where: { id: draftId },
		include: { headRevision: true, languageVersion: { include: { statement: true, liveEdition: true } } },
	});
	if (!draft) return null;
	const revisions = await tx.revision.findMany({
		where: { draftId },
		distinct: ['authorId'],
		select: { authorId: true },
	});
	const { languageVersion: version } = draft;
	return {
		...draft,
		state: draft.state as DraftState,
		version: { ...version, locale: version.locale as Locale, role: version.role as VersionRole },
		statement: version.statement,
		contributors: revisions.map((revision) => revision.authorId),
		subject: `${version.statement.ref}.${version.locale}`,
	};
}
