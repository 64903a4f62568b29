import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import { listRecipients } from '../notifications/list-recipients';
import { findFacts } from './desk-facts';
import { factsInput } from './facts';
import { mayConfirmAlone, mayEnterDesk, mayWithdraw } from './policy';
import { changesBetween, type FactName, type ProposedFacts, proposeFacts } from './propose-facts';

export interface WaitingFacts {
	id: string;
	requestedAt: Date;
	by: string;
	isOwn: boolean;
	now: ProposedFacts;
	then: ProposedFacts;
	changes: FactName[];
	/** The languages in which the statement is published. */
	affects: Locale[];
	/** The facts are no longer those it was asked against: it can be declined or taken back only. */
	isStale: boolean;
	/** Whether this member can be the second person. */
	mayDecide: boolean;
	mayConfirmAlone: boolean;
}

export interface FactsRequests {
	/** What waits to be confirmed. */
	waiting: WaitingFacts | null;
	/** Why what this member asked for last was declined, while the facts are as they were. */
	declined: { by: string; at: Date; note: string } | null;
}

/** The newest request for other facts of a published statement, with what would change, as it stands now. */
export async function findFactsRequests(member: Member, { ref }: { ref: string }): Promise<FactsRequests> {
	const nothing = { waiting: null, declined: null };
	if (!mayEnterDesk(member)) return nothing;
	const request = await deskDb().factsRequest.findFirst({
		where: { statement: { ref } },
		orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
		include: {
			requestedBy: { select: { name: true } },
			decidedBy: { select: { name: true } },
			statement: { select: { versions: { where: { liveEditionId: { not: null } }, select: { locale: true } } } },
		},
	});
	if (!request || (request.outcome && request.outcome !== 'declined')) return nothing;
	const now = await findFacts(request.statementId);
	const isOwn = request.requestedById === member.id;
	const isStale = now?.id !== request.baseFactsId;
	if (request.outcome) {
		const { decidedAt, decidedBy, note } = request;
		const isNews = isOwn && !isStale && decidedAt && decidedBy && note;
		return { waiting: null, declined: isNews ? { by: decidedBy.name, at: decidedAt, note } : null };
	}
	const then = await proposeFacts(deskDb(), factsInput.parse(request.facts));
	if (!now || !then) return nothing;
	const affects = request.statement.versions.map(({ locale }) => locale as Locale).sort();
	const waiting = {
		id: request.id,
		requestedAt: request.requestedAt,
		by: request.requestedBy.name,
		isOwn,
		now,
		then,
		changes: changesBetween(now, then),
		affects,
		isStale,
		mayDecide: !isOwn && mayWithdraw(member, affects),
		mayConfirmAlone: isOwn && mayConfirmAlone(member, affects, await listRecipients(deskDb())),
	};
	return { waiting, declined: null };
}
