import type { Transaction } from '@/platform/db';
import { calledOf, writeCalled } from './find-named';

/**
 * Gives one person the offices of another, as copies: facts of before name the old ones. Where an office of the same name is
 * there already it is that one. Old ids by new.
 */
export async function moveOffices(tx: Transaction, from: string, to: string): Promise<Map<string, string>> {
	const moved = new Map<string, string>();
	const offices = await tx.office.findMany({ where: { personId: from }, orderBy: { id: 'asc' } });
	for (const { id, heldFrom, heldTo } of offices) {
		const called = await calledOf(tx, 'office', id);
		const same = await findSame(tx, to, Object.entries(called));
		const office = same ?? (await tx.office.create({ data: { personId: to, heldFrom, heldTo } })).id;
		if (!same)
			for (const [locale, names] of Object.entries(called)) await writeCalled(tx, 'office', office, locale, names);
		moved.set(id, office);
	}
	return moved;
}

async function findSame(
	tx: Transaction,
	personId: string,
	called: [string, { label: string }][],
): Promise<string | null> {
	const [locales, labels] = [called.map(([locale]) => locale), called.map(([, { label }]) => label)];
	const [office] = await tx.$queryRaw<{ id: string }[]>`
		SELECT o.id::text FROM office o JOIN office_label l ON l.office_id = o.id
			JOIN unnest(${locales}::text[], ${labels}::text[]) AS asked (locale, label) ON asked.locale = l.locale AND asked.label = l.label
		WHERE o.person_id = ${personId}::uuid LIMIT 1`;
	return office?.id ?? null;
}
