import { z } from 'zod';
import { locales } from '@/i18n/locales';
import { endDecision } from '../board/end-decision';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { withoutWords } from './figure';
import { mayTranslate } from './policy';
import type { Block, Segment, Text } from './text';
import { beginDraft } from './write-draft';

export const startTranslationInput = z.strictObject({
	ref: z.string(),
	locale: z.enum(locales),
	role: z.enum(['translation', 'authentic']).default('translation'),
});

/**
 * Begins a language version as empty rows with the original's keys, following the original's live edition, or before there is one
 * its approved text, so that both can be released together. A decision against it ends. Refuses 'invalid', 'not-found',
 * 'not-allowed', 'no-original' while none is public or approved, 'already-exists', 'withdrawn'.
 */
export async function startTranslation(
	member: Member,
	input: z.input<typeof startTranslationInput>,
): Promise<Outcome<{ draftId: string; revisionId: string }>> {
	const parsed = startTranslationInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { ref, locale, role } = parsed.data;
	if (!mayTranslate(member, locale)) return refuse('not-allowed');
	return transact(async (tx) => {
		await tx.$queryRaw`SELECT id::text FROM statement WHERE ref = ${ref} FOR UPDATE`;
		const statement = await tx.statement.findUnique({
			where: { ref },
			include: {
				versions: {
					include: { liveEdition: true, draft: { include: { headRevision: true } } },
					orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
				},
			},
		});
		if (!statement) return refuse('not-found');
		if (await tx.withdrawal.findFirst({ where: { statementId: statement.id, revokedAt: null } }))
			return refuse('withdrawn');
		const own = statement.versions.find((version) => version.locale === locale);
		if (own?.draft || own?.liveEdition) return refuse('already-exists');
		const original = statement.versions.find((other) => other.role === 'original') ?? statement.versions[0];
		const approved = original?.draft?.state === 'approved' || original?.draft?.state === 'scheduled';
		const source = original?.liveEdition ?? (approved ? original?.draft?.headRevision : null);
		if (!source || original?.locale === locale) return refuse('no-original');
		const version = own ?? (await tx.languageVersion.create({ data: { statementId: statement.id, locale, role } }));
		const draftId = crypto.randomUUID();
		const revisionId = await beginDraft(tx, member, {
			draftId,
			languageVersionId: version.id,
			text: emptyRowsOf(source.blocks as Block[], source.lead),
			...(original?.liveEdition ? { basedOnEditionId: source.id } : { basedOnRevisionId: source.id }),
		});
		const endsDecision = await endDecision(tx, member, { statementId: statement.id, locale });
		await recordAct(tx, {
			actor: member.id,
			act: 'start-translation',
			subject: `${ref}.${locale}`,
			detail: { draftId, follows: source.hash, ...(endsDecision ? { endsDecision } : {}) },
		});
		return { ok: true, draftId, revisionId };
	});
}

/** The shape of a text without its words: the same keys, types, turns and speakers to be named in the other language. */
export function emptyRowsOf(blocks: readonly Block[], lead: string | null): Text {
	const empty = ({ marks: _, figure, ...segment }: Segment): Segment => ({
		...segment,
		text: '',
		...(figure ? { figure: withoutWords(figure) } : {}),
	});
	return {
		title: '',
		lead: lead === null ? null : '',
		blocks: blocks.map((block) =>
			block.type === 'turn' ? { ...block, segments: block.segments.map(empty) } : empty(block),
		),
	};
}
