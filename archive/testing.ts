import type { Locale } from '@/i18n/locales';
import { addMember } from './members/add-member';
import type { Member, Role } from './members/member';
import type { Outcome } from './refusals';
import { approveDraft } from './statements/approve-draft';
import { changeFacts } from './statements/change-facts';
import { confirmFacts } from './statements/confirm-facts';
import { draftStatement } from './statements/draft-statement';
import type { FactsInput } from './statements/facts';
import { publishEdition } from './statements/publish-edition';
import { requestFacts } from './statements/request-facts';
import { saveDraft } from './statements/save-draft';
import { startTranslation } from './statements/start-translation';
import { submitDraft } from './statements/submit-draft';
import type { Text } from './statements/text';

/** The outcome of an act that a test expects to succeed; throws the refusal otherwise. */
export function succeeded<T extends object>(outcome: Outcome<T>): { ok: true } & T {
	if (!outcome.ok) throw new Error(`refused: ${outcome.reason}`);
	return outcome;
}

let count = 0;

/** A member with the given roles, each for all languages or for one (`reviewer:de`). */
export async function someone(...grants: (Role | `${Role}:${Locale}`)[]): Promise<Member> {
	count += 1;
	return addMember({
		name: `Member ${count}`,
		email: `member-${count}-${crypto.randomUUID()}@example.org`,
		locale: 'en',
		grants: grants.map((grant) => {
			const [role, locale = '*'] = grant.split(':');
			return { role: role as Role, locale: locale as Locale | '*' };
		}),
	});
}

export interface Staff {
	author: Member;
	translator: Member;
	reviewer: Member;
	publisher: Member;
}

export async function staff(): Promise<Staff> {
	return {
		author: await someone('author'),
		translator: await someone('translator'),
		reviewer: await someone('reviewer'),
		publisher: await someone('publisher', 'force-publisher'),
	};
}

export function words(title: string, ...paragraphs: string[]): Text {
	return {
		title,
		lead: null,
		blocks: paragraphs.map((text, index) => ({ type: 'paragraph', key: `para${index + 1}`, text })),
	};
}

/** A statement as drafted by the author of `team`, not yet public. */
export async function drafted(
	team: Staff,
	text = words('On water', 'The water is clean.'),
	originalLocale: Locale = 'en',
) {
	return succeeded(
		await draftStatement(team.author, {
			kind: 'speech',
			originalLocale,
			facts: {
				deliveredAt: { date: '2018-06-11', time: '11:50' },
				timeZone: 'Asia/Almaty',
				place: { labels: { en: 'Almaty', ru: 'Алма-Ата' } },
				speakers: [
					{ person: { labels: { en: 'The Speaker', de: 'Die Sprecherin' } }, office: { labels: { en: 'Speaker' } } },
				],
			},
			text,
		}),
	);
}

/** Brings a draft through review to its public edition. */
export async function throughReview(
	team: Staff,
	draft: { draftId: string; revisionId: string },
	change: { changeClass?: 'typo' | 'factual' | 'translation'; changeNote?: string } = {},
	editor: Member = team.author,
) {
	const { draftId, revisionId } = draft;
	succeeded(await submitDraft(editor, { draftId }));
	succeeded(await approveDraft(team.reviewer, { draftId, revisionId }));
	return succeeded(await publishEdition(team.publisher, { draftId, revisionId, ...change })).receipt;
}

/** A published statement with its original. */
export async function published(team: Staff, text?: Text, originalLocale?: Locale) {
	return throughReview(team, await drafted(team, text, originalLocale));
}

/** Publishes a translation of a published statement. */
export async function translated(team: Staff, ref: string, locale: Locale, text: Text) {
	const { draftId, revisionId } = succeeded(await startTranslation(team.translator, { ref, locale }));
	const saved = succeeded(await saveDraft(team.translator, { draftId, baseRevisionId: revisionId, text }));
	return throughReview(team, { draftId, revisionId: saved.revisionId }, {}, team.translator);
}

/** Changes facts as members do: of a published statement one asks for it, and somebody else confirms. */
export async function changeFactsAsTwo(
	member: Member,
	change: { ref: string; facts: FactsInput },
): Promise<Outcome<{ affects: Locale[] }>> {
	const changed = await changeFacts(member, change);
	if (changed.ok || changed.reason !== 'second-person-needed') return changed;
	const asked = await requestFacts(member, change);
	if (!asked.ok) return asked;
	return confirmFacts(await someone('publisher'), { ref: change.ref, requestId: asked.requestId });
}
