import type { Transaction } from '@/platform/db';
import type { Member } from '../members/member';
import { editionHash, textHash } from '../statements/hash';
import { slugOf } from '../statements/slug';
import type { MappedStatement } from './map-statement';
import { newId } from './new-id';

export type NewVersion = MappedStatement['versions'][number] & { id: string; ref: string; editionId: string };

interface EditionRow {
	id: string;
	version: string;
	revision: string;
	slug: string;
	basis: string | null;
	hash: string;
}

/**
 * Makes a first edition of each version of each statement and puts it live; translations follow the original where it is
 * there. Answers the hashes by edition id.
 */
export async function writeEditions(
	tx: Transaction,
	member: Member,
	statements: readonly NewVersion[][],
): Promise<Map<string, string>> {
	const publishedAt = new Date();
	const revisions = statements.flat().map((version) => ({ ...version.text, id: newId(), version }));
	await writeRevisions(tx, member, revisions);
	const revisionOf = new Map(revisions.map((revision) => [revision.version.id, revision.id]));

	const rowsOf = (versions: NewVersion[], basis: EditionRow | null): EditionRow[] =>
		versions.map((version) => {
			const { ref, locale, role, text } = version;
			const slug = slugOf(text.title, locale);
			const first = { number: 1, changeClass: null, changeNote: null, previousHash: null };
			const hash = editionHash({
				...text,
				...first,
				ref,
				locale,
				role,
				slug,
				basedOn: basis?.hash ?? null,
				publishedAt,
			});
			const revision = revisionOf.get(version.id) ?? '';
			return { id: version.editionId, version: version.id, revision, slug, basis: basis?.id ?? null, hash };
		});
	const originals: EditionRow[] = [];
	const others: EditionRow[] = [];
	for (const versions of statements) {
		const [original = null] = rowsOf(
			versions.filter((version) => version.role === 'original'),
			null,
		);
		if (original) originals.push(original);
		others.push(
			...rowsOf(
				versions.filter((version) => version.role !== 'original'),
				original,
			),
		);
	}
	await insertEditions(tx, member, publishedAt, originals);
	await insertEditions(tx, member, publishedAt, others);
	const editions = [...originals, ...others];
	const pointers = JSON.stringify(editions.map(({ id, version }) => ({ id, version })));
	await tx.$executeRaw`
		UPDATE language_version v SET live_edition_id = p.id
		FROM jsonb_to_recordset(${pointers}::jsonb) AS p (id uuid, version uuid) WHERE v.id = p.version`;
	return new Map(editions.map(({ id, hash }) => [id, hash]));
}

type NewRevision = NewVersion['text'] & { id: string; version: NewVersion };

async function writeRevisions(tx: Transaction, member: Member, revisions: NewRevision[]): Promise<void> {
	const rows = revisions.map(({ id, version, title, lead, blocks }) => ({
		id,
		version: version.id,
		draft: newId(),
		title,
		lead,
		blocks,
		hash: textHash({ title, lead, blocks }),
	}));
	await tx.$executeRaw`
		INSERT INTO revision (id, language_version_id, draft_id, title, lead, blocks, hash, author_id)
		SELECT id, version, draft, title, lead, blocks, hash, ${member.id}::uuid
		FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
			AS r (id uuid, version uuid, draft uuid, title text, lead text, blocks jsonb, hash text)`;
}

/** The words are copied from the revisions inside the database: they cross the wire once. */
async function insertEditions(tx: Transaction, member: Member, publishedAt: Date, rows: EditionRow[]): Promise<void> {
	await tx.$executeRaw`
		INSERT INTO edition (id, language_version_id, number, revision_id, title, slug, lead, blocks, based_on_edition_id,
			via, published_at, published_by, hash)
		SELECT e.id, e.version, 1, r.id, r.title, e.slug, r.lead, r.blocks, e.basis,
			'import', ${publishedAt}, ${member.id}::uuid, e.hash
		FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
				AS e (id uuid, version uuid, revision uuid, slug text, basis uuid, hash text)
			JOIN revision r ON r.id = e.revision`;
}
