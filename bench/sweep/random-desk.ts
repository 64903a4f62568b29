import { findFindings } from '@/archive/checks/desk';
import { waiveFindings } from '@/archive/checks/waive-findings';
import type { Member } from '@/archive/members/member';
import type { Outcome, Refusal } from '@/archive/refusals';
import { approveDraft } from '@/archive/statements/approve-draft';
import { correctEdition } from '@/archive/statements/correct-edition';
import { type DeskDraft, findDraft } from '@/archive/statements/desk-draft';
import { discardDraft } from '@/archive/statements/discard-draft';
import { mergeTexts } from '@/archive/statements/merge-texts';
import { forcePublishEdition, publishEdition } from '@/archive/statements/publish-edition';
import { recallDraft } from '@/archive/statements/recall-draft';
import { requestChanges } from '@/archive/statements/request-changes';
import { resolveConflicts } from '@/archive/statements/resolve-conflicts';
import { saveDraft } from '@/archive/statements/save-draft';
import { scheduleDraft, unscheduleDraft } from '@/archive/statements/schedule-draft';
import { startTranslation } from '@/archive/statements/start-translation';
import { newKey } from '@/archive/statements/statement';
import { submitDraft } from '@/archive/statements/submit-draft';
import type { Segment, Text } from '@/archive/statements/text';
import { restoreStatement, withdrawStatement } from '@/archive/statements/withdraw-statement';
import { locales } from '@/i18n/locales';
import { deskDb } from '@/platform/db';

/** What came of the acts of one member. */
export interface Deeds {
	/** How many acts were done, and how many refused for which reason. */
	outcomes: Map<'done' | Refusal, number>;
	/** Words that were typed and then said to be saved. */
	kept: string[];
}

/** From 0, below `end`. */
export type Below = (end: number) => number;

type Act = (member: Member, draft: DeskDraft, below: Below) => Promise<Outcome>;

const change = { changeClass: 'factual', changeNote: 'Something was wrong.' } as const;

/** What may be done to an open draft, as often as each stands here. */
const acts: Act[] = [
	(member, { id: draftId }) => submitDraft(member, { draftId }),
	(member, { id: draftId }) => submitDraft(member, { draftId }),
	(member, { id: draftId, headRevisionId: revisionId }) => approveDraft(member, { draftId, revisionId }),
	(member, { id: draftId, headRevisionId: revisionId }) => approveDraft(member, { draftId, revisionId }),
	(member, { id: draftId, headRevisionId: revisionId }) => publishEdition(member, { draftId, revisionId, ...change }),
	(member, { id: draftId, headRevisionId: revisionId }) => publishEdition(member, { draftId, revisionId, ...change }),
	(member, { id: draftId, headRevisionId: revisionId }) =>
		forcePublishEdition(member, { draftId, revisionId, ...change, reason: 'There is no time.' }),
	(member, { id: draftId }) => requestChanges(member, { draftId, note: 'Please look again.' }),
	(member, { id: draftId }) => recallDraft(member, { draftId }),
	(member, { id: draftId, headRevisionId: revisionId }) =>
		scheduleDraft(member, { draftId, revisionId, at: '2099-01-01T00:00:00Z', timeZone: 'Europe/Paris', ...change }),
	(member, { id: draftId }) => unscheduleDraft(member, { draftId }),
	async (member, { id: draftId }) => {
		const { open } = await findFindings(member, { draftId });
		return waiveFindings(member, { draftId, findings: open.map(({ id }) => id), reason: 'It is meant so.' });
	},
	(member, { id: draftId }, below) =>
		below(8) ? Promise.resolve({ ok: false, reason: 'not-allowed' }) : discardDraft(member, { draftId }),
];

/** What brings a draft nearer to the public, in the order of its states. */
function forward(member: Member, { id: draftId, state, headRevisionId: revisionId }: DeskDraft): Promise<Outcome> {
	switch (state) {
		case 'draft':
			return submitDraft(member, { draftId });
		case 'in-review':
			return approveDraft(member, { draftId, revisionId });
		case 'approved':
			return publishEdition(member, { draftId, revisionId, ...change });
		case 'scheduled':
			return unscheduleDraft(member, { draftId });
	}
}

/**
 * One member who does so many acts, one after another, to whatever drafts of these statements there are. Who does not
 * write may approve every text, looks before each act, and brings on what others wrote.
 */
export async function work(
	member: Member,
	{ refs, count, writes, below }: { refs: readonly string[]; count: number; writes: boolean; below: Below },
): Promise<Deeds> {
	const deeds: Deeds = { outcomes: new Map(), kept: [] };
	/** What this member's screen shows: it may be long out of date. */
	const screens = new Map<string, DeskDraft>();
	for (let number = 0; number < count; number++) {
		const ref = refs[below(refs.length)] ?? '';
		const locale = locales[below(3)] ?? 'en';
		const draft = await look(member, screens, { ref, locale, mayBeOld: writes && below(3) > 0 });
		const outcome = draft
			? await actOn(member, draft, `${member.name.replaceAll(' ', '')}x${number}x`, { deeds, writes, below })
			: await begin(member, { ref, locale }, below);
		const said = outcome.ok ? 'done' : outcome.reason;
		deeds.outcomes.set(said, (deeds.outcomes.get(said) ?? 0) + 1);
	}
	return deeds;
}

async function look(
	member: Member,
	screens: Map<string, DeskDraft>,
	{ ref, locale, mayBeOld }: { ref: string; locale: string; mayBeOld: boolean },
): Promise<DeskDraft | null> {
	const name = `${ref}.${locale}`;
	const shown = screens.get(name);
	if (shown && mayBeOld) return shown;
	const open = await deskDb().draft.findFirst({
		where: { languageVersion: { locale, statement: { ref } } },
		select: { id: true },
	});
	const draft = open && (await findDraft(member, { draftId: open.id }));
	if (draft) screens.set(name, draft);
	else screens.delete(name);
	return draft;
}

function actOn(
	member: Member,
	draft: DeskDraft,
	word: string,
	{ deeds, writes, below }: { deeds: Deeds; writes: boolean; below: Below },
): Promise<Outcome> {
	if (below(2)) return writes ? type(member, draft, word, { deeds, below }) : forward(member, draft);
	return acts[below(acts.length)]?.(member, draft, below) ?? Promise.resolve({ ok: true });
}

/** Types a word into a title or a segment and saves, as the editor does: who comes second joins both texts and saves again. */
async function type(
	member: Member,
	shown: DeskDraft,
	word: string,
	{ deeds, below }: { deeds: Deeds; below: Below },
): Promise<Outcome> {
	const mine = withWord(shown.text, word, below);
	let [base, text] = [shown, mine];
	for (;;) {
		const input = { draftId: shown.id, baseRevisionId: base.headRevisionId, text };
		const outcome = await saveDraft(member, input);
		if (outcome.ok) deeds.kept.push(word);
		if (outcome.ok || outcome.reason !== 'conflict') return outcome;
		const theirs = await findDraft(member, { draftId: shown.id });
		if (!theirs) return { ok: false, reason: 'not-found' };
		text = resolveConflicts(mergeTexts({ base: base.text, mine: text, theirs: theirs.text }), {});
		base = theirs;
	}
}

function withWord(text: Text, word: string, below: Below): Text {
	if (below(12) === 0) return { ...text, title: `${text.title.slice(0, 60)} ${word}` };
	const at = below(text.blocks.length + 1);
	const block = text.blocks[at];
	if (!block) return { ...text, blocks: [...text.blocks.slice(-20), paragraph(word)] };
	if (block.type !== 'turn')
		return { ...text, blocks: text.blocks.with(at, { ...block, text: grown(block.text, word) }) };
	const segments: Segment[] = [...block.segments, paragraph(word)];
	return { ...text, blocks: text.blocks.with(at, { ...block, segments }) };
}

const paragraph = (text: string): Segment => ({ type: 'paragraph', key: newKey(), text });

/** Older words make room: each was kept in the revision that it was typed into. */
const grown = (text: string, word: string) => `${text.slice(-200)} ${word}`;

function begin(
	member: Member,
	where: { ref: string; locale: (typeof locales)[number] },
	below: Below,
): Promise<Outcome> {
	switch (below(12)) {
		case 0:
			return withdrawStatement(member, { ref: where.ref, reasons: { en: 'It was wrong.' } });
		case 1:
		case 2:
			return restoreStatement(member, { ref: where.ref });
		case 3:
		case 4:
		case 5:
			return startTranslation(member, where);
		default:
			return correctEdition(member, where);
	}
}
