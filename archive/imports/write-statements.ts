import type { Transaction } from '@/platform/db';
import { ensureNamed, type Noun } from '../labels/ensure-named';
import type { Member } from '../members/member';
import { momentOf, type Named } from '../statements/facts';
import { newRef } from '../statements/statement';
import { type Act, recordAct } from '../trail/record-act';
import type { MappedStatement } from './map-statement';
import { newId } from './new-id';
import { type NewVersion, writeEditions } from './write-editions';

/** What became of one statement: `changed` means that the archive holds it from another line and left it alone. */
export type ImportResult =
	| { outcome: 'imported' | 'unchanged' | 'changed'; ref: string }
	| { outcome: 'failed'; problem: string };

interface NewStatement extends MappedStatement {
	id: string;
	ref: string;
	factsId: string;
	newVersions: NewVersion[];
}

/**
 * Writes those of the statements that are not yet known, with facts, versions, first editions, search rows and one entry
 * in the trail for each. Imports wait for one another. Throws, and so writes nothing, when the database refuses a row.
 */
export async function writeStatements(
	tx: Transaction,
	member: Member,
	statements: readonly MappedStatement[],
): Promise<ImportResult[]> {
	// Another import's batch may take longer than an editor should wait for a lock.
	await tx.$executeRaw`SELECT set_config('lock_timeout', '90s', true), set_config('statement_timeout', '120s', true)`;
	await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('import'))`;
	const known = await findImported(tx, statements);
	const fresh: NewStatement[] = [];
	const results = statements.map((statement): ImportResult => {
		const before = known.get(statement.sourceId);
		if (before) return { outcome: before.hash === statement.hash ? 'unchanged' : 'changed', ref: before.ref };
		const added = begin(statement);
		fresh.push(added);
		known.set(statement.sourceId, { hash: statement.hash, ref: added.ref });
		return { outcome: 'imported', ref: added.ref };
	});
	if (fresh.length > 0) await write(tx, member, fresh);
	return results;
}

/** Which of the statements are in the archive already: the hash of their line and their ref, by source id. */
export async function findImported(
	tx: Transaction,
	statements: readonly MappedStatement[],
): Promise<Map<string, { hash: string; ref: string }>> {
	const rows = await tx.importedStatement.findMany({
		where: { sourceId: { in: statements.map((statement) => statement.sourceId) } },
		select: { sourceId: true, hash: true, statement: { select: { ref: true } } },
	});
	return new Map(rows.map(({ sourceId, hash, statement }) => [sourceId, { hash, ref: statement.ref }]));
}

function begin(statement: MappedStatement): NewStatement {
	const ref = newRef();
	const newVersions = statement.versions.map((version) => ({ ...version, ref, id: newId(), editionId: newId() }));
	return { ...statement, id: newId(), ref, factsId: newId(), newVersions };
}

async function write(tx: Transaction, member: Member, statements: NewStatement[]): Promise<void> {
	await tx.statement.createMany({
		data: statements.map(({ id, ref, kind, originalLocale }) => ({ id, ref, kind, originalLocale })),
	});
	await writeFacts(tx, member, statements);
	await tx.languageVersion.createMany({
		data: statements.flatMap(({ id: statementId, newVersions }) =>
			newVersions.map(({ id, locale, role }) => ({ id, statementId, locale, role })),
		),
	});
	const hashes = await writeEditions(
		tx,
		member,
		statements.map((statement) => statement.newVersions),
	);
	const ids = statements.map((statement) => statement.id);
	await tx.$executeRaw`
		UPDATE statement s SET published_facts_id = f.id FROM facts f WHERE f.statement_id = s.id AND s.id = ANY (${ids}::uuid[])`;
	await tx.$executeRaw`SELECT published.index_statements(${ids}::uuid[])`;
	const versionIds = statements.flatMap((statement) => statement.newVersions.map((version) => version.id));
	await tx.$executeRaw`SELECT published.index_versions(${versionIds}::uuid[])`;
	await tx.importedStatement.createMany({
		data: statements.map(({ id: statementId, sourceId, hash }) => ({ statementId, sourceId, hash })),
	});
	const acts = statements.map(({ ref, kind, sourceId, hash, newVersions }): Act => {
		const editions = Object.fromEntries(newVersions.map(({ locale, editionId }) => [locale, hashes.get(editionId)]));
		return { actor: member.id, act: 'import', subject: ref, detail: { kind, sourceId, line: hash, editions } };
	});
	await recordAct(tx, ...acts);
}

async function writeFacts(tx: Transaction, member: Member, statements: NewStatement[]): Promise<void> {
	const idOf = namesIn(tx);
	const facts = [];
	const speakers = [];
	const topics = [];
	for (const { id: statementId, factsId, facts: given } of statements) {
		facts.push({
			id: factsId,
			statementId,
			number: 1,
			...momentOf(given.deliveredAt, given.timeZone),
			timeZone: given.timeZone,
			placeId: given.place && (await idOf('place', given.place)),
			eventId: given.event && (await idOf('event', given.event)),
			recordedById: member.id,
		});
		for (const [position, { person }] of given.speakers.entries()) {
			speakers.push({ factsId, position, personId: await idOf('person', person) });
		}
		for (const topic of given.topics) topics.push({ factsId, topicId: await idOf('topic', topic) });
	}
	await tx.facts.createMany({ data: facts });
	await tx.factsSpeaker.createMany({ data: speakers });
	await tx.factsTopic.createMany({ data: topics, skipDuplicates: true });
}

/** Finds or makes what the facts name, each name once a transaction. */
function namesIn(tx: Transaction): (noun: Noun, named: Named) => Promise<string> {
	const known = new Map<string, string>();
	return async (noun, named) => {
		const name = `${noun} ${JSON.stringify(named)}`;
		const id = known.get(name) ?? (await ensureNamed(tx, noun, named));
		if (!id) throw new Error(`there is no such ${name}`);
		known.set(name, id);
		return id;
	};
}
