import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import { mayEnterDesk } from '../statements/policy';
import { type Finding, isNotice } from './finding';
import { readFindings } from './read-findings';

export interface DeskFindings {
	open: Finding[];
	/** Worth a look, and in nobody's way. */
	notices: Finding[];
	waived: (Finding & { reason: string; by: string; at: Date })[];
}

/** What the checks find in a draft's newest text, and who answered for what. Nothing when there is no such draft. */
export async function findFindings(member: Member, { draftId }: { draftId: string }): Promise<DeskFindings> {
	const draft = mayEnterDesk(member)
		? await deskDb().draft.findUnique({
				where: { id: draftId },
				include: { headRevision: true, languageVersion: { select: { locale: true } } },
			})
		: null;
	if (!draft) return { open: [], notices: [], waived: [] };
	const findings = await readFindings(deskDb(), draft);
	const waivers = await deskDb().checkWaiver.findMany({ where: { draftId } });
	const members = await deskDb().member.findMany({
		where: { id: { in: waivers.map(({ waivedById }) => waivedById) } },
		select: { id: true, name: true },
	});
	const answered = new Map(waivers.map((waiver) => [waiver.finding, waiver]));
	const names = new Map(members.map(({ id, name }) => [id, name]));
	return {
		open: findings.filter((finding) => !isNotice(finding) && !answered.has(finding.id)),
		notices: findings.filter(isNotice),
		waived: findings.flatMap((finding) => {
			const waiver = answered.get(finding.id);
			if (!waiver) return [];
			return [{ ...finding, reason: waiver.reason, by: names.get(waiver.waivedById) ?? '', at: waiver.waivedAt }];
		}),
	};
}
