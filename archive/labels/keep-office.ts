import { z } from 'zod';
import { locales } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { calledOf, lockNamed, writeCalled } from './find-named';
import { calledInput } from './label-name';
import { mayLabel } from './policy';

const day = z.union([z.iso.date(), z.literal('')]).transform((given) => given || null);

export const keepOfficeInput = z
	.strictObject({
		/** The ref of the person who holds it. */
		person: z.string(),
		/** The office's id; null for a new one. */
		officeId: z.uuid().nullable(),
		/** First and last day on which it was held, `2018-06-11`; '' where that is not known or not over. */
		from: day,
		to: day,
		names: z.partialRecord(z.enum(locales), calledInput.shape.label),
	})
	.refine(({ from, to }) => !from || !to || from <= to);

/**
 * Says which office a person held, from when to when, and what it is called.
 * Refuses 'invalid' (also an end before the beginning, and an office without a name), 'not-found', 'nothing-changed', 'not-allowed'.
 */
export async function keepOffice(
	member: Member,
	input: z.input<typeof keepOfficeInput>,
): Promise<Outcome<{ officeId: string }>> {
	const parsed = keepOfficeInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { person, officeId, names, ...held } = parsed.data;
	return transact(async (tx) => {
		const found = await lockNamed(tx, 'person', person);
		const known = found && officeId ? await findOffice(tx, found.id, officeId) : null;
		if (!found || (officeId && !known)) return refuse('not-found');
		const before = known ? await calledOf(tx, 'office', known.id) : {};
		const changed = locales.filter((locale) => names[locale] !== undefined && names[locale] !== label(before, locale));
		const isMoved = (known?.from ?? null) !== held.from || (known?.to ?? null) !== held.to;
		if (changed.length === 0 && !isMoved) return refuse('nothing-changed');
		const concerned = changed.length > 0 ? changed : locales.filter((locale) => before[locale]);
		if (!concerned.every((locale) => mayLabel(member, locale, found.isPublic))) return refuse('not-allowed');
		if (locales.every((locale) => (names[locale] ?? label(before, locale)) === '')) return refuse('invalid');
		const id = known?.id ?? (await tx.office.create({ data: { personId: found.id } })).id;
		await tx.office.update({ where: { id }, data: { heldFrom: date(held.from), heldTo: date(held.to) } });
		for (const locale of changed) {
			const text = names[locale];
			const aliases = before[locale]?.aliases ?? [];
			await writeCalled(tx, 'office', id, locale, text ? { label: text, aliases } : null);
		}
		await recordAct(tx, {
			actor: member.id,
			act: 'keep-office',
			subject: `person:${person}`,
			detail: { officeId: id, ...held, names: Object.fromEntries(changed.map((locale) => [locale, names[locale]])) },
		});
		return { ok: true, officeId: id };
	});
}

function label(called: Record<string, { label: string }>, locale: string): string {
	return called[locale]?.label ?? '';
}

async function findOffice(tx: Transaction, personId: string, officeId: string) {
	const [office] = await tx.$queryRaw<{ id: string; from: string | null; to: string | null }[]>`
		SELECT id::text, held_from::text AS "from", held_to::text AS "to" FROM office
		WHERE id = ${officeId}::uuid AND person_id = ${personId}::uuid FOR UPDATE`;
	return office ?? null;
}

function date(given: string | null): Date | null {
	return given ? new Date(`${given}T00:00:00Z`) : null;
}
