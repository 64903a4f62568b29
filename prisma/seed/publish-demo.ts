import { Readable } from 'node:stream';
import type { FileFacts } from '@/archive/files/file';
import { keepFile } from '@/archive/files/keep-file';
import type { Member } from '@/archive/members/member';
import type { Outcome } from '@/archive/refusals';
import { confirmRows } from '@/archive/rows/confirm-rows';
import { findRows } from '@/archive/rows/desk';
import { approveDraft } from '@/archive/statements/approve-draft';
import { correctEdition } from '@/archive/statements/correct-edition';
import { draftStatement } from '@/archive/statements/draft-statement';
import { publishEdition } from '@/archive/statements/publish-edition';
import { removeStatement, requestRemoval } from '@/archive/statements/remove-statement';
import { saveDraft } from '@/archive/statements/save-draft';
import { scheduleDraft } from '@/archive/statements/schedule-draft';
import { startTranslation } from '@/archive/statements/start-translation';
import { submitDraft } from '@/archive/statements/submit-draft';
import type { Text } from '@/archive/statements/text';
import { withdrawStatement } from '@/archive/statements/withdraw-statement';
import type { Locale } from '@/i18n/locales';
import type { Cast } from './demo-members';
import { type DemoStatement, demoText, factsOf, localesOf } from './demo-statement';
import { drawPicture } from './draw-picture';
import { placePicture } from './place-picture';

/** What a verb gave, where the demo leaves it no reason to refuse. */
export function accept<T extends object>(outcome: Outcome<T>): { ok: true } & T {
	if (!outcome.ok) throw new Error(`the demo archive was refused: ${outcome.reason}`);
	return outcome;
}

/** Takes a demo statement through the archive's verbs, each done by a member who may, to the state it is to be shown in. */
export async function publishDemo(cast: Cast, statement: DemoStatement): Promise<void> {
	const { kind, original, draft } = statement;
	const text = demoText(statement, original);
	const begun = accept(
		await draftStatement(cast.author, { kind, originalLocale: original, facts: factsOf(statement), text }),
	);
	if (draft) return leaveDraft(cast, begun, draft);
	const file = await keepPicture(cast, statement, begun);
	const written = file ? await rewrite(cast.author, begun, placePicture(statement, original, text, file)) : begun;
	await release(cast, cast.author, written);
	for (const locale of localesOf(statement).slice(1)) await translate(cast, statement, begun.ref, locale, file);
	await correct(cast, statement, begun.ref);
	await withdraw(cast, statement, begun.ref);
}

interface Written {
	draftId: string;
	revisionId: string;
}

async function leaveDraft(cast: Cast, written: Written, draft: NonNullable<DemoStatement['draft']>): Promise<void> {
	accept(await submitDraft(cast.author, written));
	if (draft.state === 'in-review') return;
	accept(await approveDraft(cast.reviewer, written));
	accept(await scheduleDraft(cast.publisher, { ...pick(written), at: draft.at, timeZone: draft.timeZone }));
}

async function release(
	cast: Cast,
	writer: Member,
	written: Written,
	change: { changeClass?: DemoStatement['corrections'][number]['changeClass']; changeNote?: string } = {},
): Promise<void> {
	accept(await submitDraft(writer, written));
	accept(await approveDraft(cast.reviewer, written));
	accept(await publishEdition(cast.publisher, { ...pick(written), ...change }));
}

async function keepPicture(cast: Cast, { picture }: DemoStatement, { draftId }: Written): Promise<FileFacts | null> {
	if (!picture) return null;
	const drawn = [await drawPicture(picture.drawing)];
	const name = `${picture.drawing}.png`;
	return accept(await keepFile(cast.author, { draftId, name }, Readable.from(drawn))).file;
}

async function translate(
	cast: Cast,
	statement: DemoStatement,
	ref: string,
	locale: Locale,
	file: FileFacts | null,
): Promise<void> {
	const started = accept(await startTranslation(cast.translator, { ref, locale }));
	const text = placePicture(statement, locale, demoText(statement, locale), file);
	const written = await rewrite(cast.translator, started, text);
	await release(cast, cast.translator, written);
}

async function correct(cast: Cast, statement: DemoStatement, ref: string): Promise<void> {
	const replaced: Partial<Record<Locale, Record<string, string>>> = {};
	for (const { locale, changeClass, changeNote, replace } of statement.corrections) {
		const writer = locale === statement.original ? cast.author : cast.translator;
		replaced[locale] = { ...replaced[locale], ...replace };
		const started = accept(await correctEdition(writer, { ref, locale }));
		const written = await rewrite(writer, started, demoText(statement, locale, replaced[locale]));
		await confirmAll(writer, written);
		await release(cast, writer, written, { changeClass, changeNote });
	}
}

async function rewrite(writer: Member, { draftId, revisionId }: Written, text: Text): Promise<Written> {
	const saved = accept(await saveDraft(writer, { draftId, baseRevisionId: revisionId, text }));
	return { draftId, revisionId: saved.revisionId };
}

/** Says of a translation's rows that they follow their source as it reads now. */
async function confirmAll(writer: Member, { draftId }: Written): Promise<void> {
	const rows = await findRows(writer, { draftId });
	if (!rows || rows.changed.length === 0) return;
	const keys = rows.changed.map(({ key }) => key);
	accept(await confirmRows(writer, { draftId, keys, editionId: rows.sourceEditionId }));
}

async function withdraw(cast: Cast, { withdrawal }: DemoStatement, ref: string): Promise<void> {
	if (!withdrawal) return;
	const { kind, reasons } = withdrawal;
	if (kind === 'withdrawn') {
		accept(await withdrawStatement(cast.publisher, { ref, reasons }));
	} else {
		accept(await requestRemoval(cast.publisher, { ref, reasons }));
		accept(await removeStatement(cast.admin, { ref }));
	}
}

function pick({ draftId, revisionId }: Written): Written {
	return { draftId, revisionId };
}
