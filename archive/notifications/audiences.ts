import type { Transaction } from '@/platform/db';
import { holds, type Member } from '../members/member';
import { mayApprove, mayEnterDesk, mayLookAgain, mayPublish, mayWithdraw } from '../statements/policy';
import { type Concerned, listBehind } from './behind';
import { type Entry, findStatement, findVersion, type Version, writersOf } from './entry';
import type { Audience } from './rules';

type Find = (tx: Transaction, entry: Entry, members: readonly Member[]) => Promise<Concerned[]>;

/** Finds each audience among the active members, asking the law of each. */
export const audiences: Record<Audience, Find> = {
	approvers: onVersion(async (tx, { detail }, version, members) => {
		const writers = detail.draftId ? await writersOf(tx, detail.draftId) : [];
		return about(version, [`reviewer:${version.locale}`], members, (member) => mayApprove(member, version, writers));
	}),
	publishers: onVersion(async (_tx, _entry, version, members) =>
		about(version, [`publisher:${version.locale}`], members, (member) => mayPublish(member, version)),
	),
	writers: onVersion(async (tx, { detail }, version, members) => {
		const writers = detail.draftId ? await writersOf(tx, detail.draftId) : [];
		return atDesk(version, members, writers);
	}),
	scheduler: onVersion(async (_tx, { detail }, version, members) =>
		atDesk(version, members, detail.scheduledBy ? [detail.scheduledBy] : []),
	),
	thread: onVersion(async (tx, { detail }, version, members) =>
		atDesk(version, members, detail.commentId ? await speakersIn(tx, detail.commentId) : []),
	),
	lookers: onVersion(async (tx, { detail }, version, members) => {
		const edition = await findEdition(tx, version, detail.number ?? 0);
		if (!edition) return [];
		const lookers = members.filter((member) => mayLookAgain(member, version, edition));
		return lookers.map((member) => {
			const role = holds(member, 'reviewer', version.locale) ? 'reviewer' : 'publisher';
			return of(member, version, [`${role}:${version.locale}`]);
		});
	}),
	translators: onVersion(async (tx, { detail }, version, members) =>
		(detail.number ?? 0) > 1 ? listBehind(tx, version, members) : [],
	),
	async confirmers(tx, { subject }, members) {
		const statement = await findStatement(tx, subject);
		if (!statement) return [];
		const needs = statement.locales.map((locale) => `publisher:${locale}`);
		const may = members.filter((member) => mayWithdraw(member, statement.locales));
		return may.map((member) => ({ member, statementId: statement.id, locale: '', needs }));
	},
	async asker(tx, { subject, detail }, members) {
		const statement = await findStatement(tx, subject);
		const askers = members.filter((member) => member.id === detail.requestedBy && mayEnterDesk(member));
		return statement
			? askers.map((member) => ({ member, statementId: statement.id, locale: '', needs: ['desk'] }))
			: [];
	},
	async releasers(tx, { subject }, members) {
		const [release] = await tx.$queryRaw<{ ids: string[] }[]>`
			SELECT array_remove(ARRAY[made_by, scheduled_by], NULL)::text[] AS ids FROM release
			WHERE id = ${subject.replace('release:', '')}::uuid`;
		const makers = members.filter((member) => release?.ids.includes(member.id) && mayEnterDesk(member));
		return makers.map((member) => ({ member, statementId: null, locale: '', needs: ['desk'] }));
	},
	async subject(_tx, { subject }, members) {
		const own = members.filter(({ id }) => subject === `member:${id}`);
		return own.map((member) => ({ member, statementId: null, locale: '', needs: [] }));
	},
};

function onVersion(
	find: (tx: Transaction, entry: Entry, version: Version, members: readonly Member[]) => Promise<Concerned[]>,
): Find {
	return async (tx, entry, members) => {
		const version = await findVersion(tx, entry);
		return version ? find(tx, entry, version, members) : [];
	};
}

function about(
	version: Version,
	needs: string[],
	members: readonly Member[],
	may: (member: Member) => boolean,
): Concerned[] {
	return members.filter(may).map((member) => of(member, version, needs));
}

/** Those with these ids who may still read what is at the desk. */
function atDesk(version: Version, members: readonly Member[], ids: readonly string[]): Concerned[] {
	return about(version, ['desk'], members, (member) => ids.includes(member.id) && mayEnterDesk(member));
}

function of(member: Member, { statementId, locale }: Version, needs: string[]): Concerned {
	return { member, statementId, locale, needs };
}

/** Who wrote a comment or anything below it. */
async function speakersIn(tx: Transaction, commentId: string): Promise<string[]> {
	const rows = await tx.$queryRaw<{ id: string }[]>`
		SELECT written_by::text AS id FROM review_comment WHERE id = ${commentId}::uuid
		UNION SELECT written_by::text FROM comment_answer WHERE comment_id = ${commentId}::uuid`;
	return rows.map(({ id }) => id);
}

async function findEdition(tx: Transaction, version: Version, number: number) {
	const [edition] = await tx.$queryRaw<{ publishedById: string; contributors: string[] }[]>`
		SELECT e.published_by::text AS "publishedById",
			ARRAY(SELECT DISTINCT o.author_id::text FROM revision r JOIN revision o ON o.draft_id = r.draft_id
				WHERE r.id = e.revision_id) AS contributors
		FROM edition e WHERE e.language_version_id = ${version.id}::uuid AND e.number = ${number}`;
	return edition ?? null;
}
