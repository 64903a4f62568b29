import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import type { VersionRole } from '../statements/statement';
import type { ReleaseState } from './release';

/** A release under change, its row locked until the transaction ends. */
export type LockedRelease = NonNullable<Awaited<ReturnType<typeof lockRelease>>>;
export type ReleasePart = LockedRelease['parts'][number];

/** Locks a release and reads it. Null when there is none. */
export async function lockRelease(tx: Transaction, id: string) {
	await tx.$queryRaw`SELECT id::text FROM release WHERE id = ${id}::uuid FOR UPDATE`;
	return readRelease(tx, id);
}

/** A release with its parts in the order in which they become public: by statement, originals before their translations. */
export async function readRelease(tx: Transaction, id: string) {
	const release = await tx.release.findUnique({
		where: { id },
		include: { parts: { include: { languageVersion: { include: { statement: true } } } } },
	});
	if (!release) return null;
	const parts = release.parts.map(({ languageVersion: { statement, ...version }, ...part }) => ({
		...part,
		ref: statement.ref,
		version: { ...version, locale: version.locale as Locale, role: version.role as VersionRole },
		subject: `${statement.ref}.${version.locale}`,
	}));
	const placeOf = ({ ref, version: { role, locale } }: (typeof parts)[number]) =>
		`${ref} ${role === 'original' ? 0 : 1} ${locale}`;
	return {
		...release,
		state: release.state as ReleaseState,
		parts: parts.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
	};
}

/** Locks the drafts of a release, always in the same order, before anything is written. */
export async function lockParts(tx: Transaction, { parts }: LockedRelease): Promise<void> {
	const ids = parts.map(({ draftId }) => draftId);
	await tx.$queryRaw`
		SELECT d.id::text FROM draft d JOIN language_version v ON v.id = d.language_version_id
		WHERE d.id = ANY(${ids}::uuid[]) ORDER BY d.id FOR UPDATE`;
}
