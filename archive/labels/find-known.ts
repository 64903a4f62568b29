import type { Locale } from '@/i18n/locales';
import type { Database, Transaction } from '@/platform/db';
import { Prisma } from '@/prisma/generated/client';
import type { Named } from '../statements/facts';
import { idOfName, idOfOffice, type Noun } from './ensure-named';

/** A person, place, event, topic or office as it is called; without an id nothing is called so yet. */
export interface KnownName {
	id: string | null;
	ref: string | null;
	labels: Partial<Record<Locale, string>>;
}

/** What `ensureNamed` would give, with nothing made. Null when a ref is unknown. */
export async function findKnown(db: Database | Transaction, noun: Noun, named: Named): Promise<KnownName | null> {
	const isNamed = 'ref' in named ? Prisma.sql`ref = ${named.ref}` : await byName(db, noun, named.labels);
	const [known] = await db.$queryRaw<KnownName[]>`
		SELECT n.id::text, n.ref, (SELECT coalesce(jsonb_object_agg(l.locale, l.label), '{}')
			FROM ${Prisma.raw(`${noun}_label`)} l WHERE l.${Prisma.raw(`${noun}_id`)} = n.id) AS labels
		FROM ${Prisma.raw(noun)} n WHERE n.id = (SELECT coalesce(merged_into, id) FROM ${Prisma.raw(noun)} WHERE ${isNamed})`;
	if (known) return known;
	return 'ref' in named ? null : { id: null, ref: null, labels: named.labels };
}

async function byName(db: Database | Transaction, noun: Noun, labels: KnownName['labels']): Promise<Prisma.Sql> {
	return Prisma.sql`id = ${await idOfName(db, noun, labels)}::uuid`;
}

/** What `ensureOffice` would give for a person, with nothing made. */
export async function findKnownOffice(
	db: Database | Transaction,
	personId: string | null,
	named: Named,
): Promise<Pick<KnownName, 'id' | 'labels'> | null> {
	if ('ref' in named) return null;
	const id = personId && (await idOfOffice(db, personId, named.labels));
	if (!id) return { id: null, labels: named.labels };
	const rows = await db.officeLabel.findMany({ where: { officeId: id }, select: { locale: true, label: true } });
	return { id, labels: Object.fromEntries(rows.map(({ locale, label }) => [locale, label])) };
}
