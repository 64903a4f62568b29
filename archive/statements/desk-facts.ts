import type { Locale } from '@/i18n/locales';
import { type Database, deskDb, type Transaction } from '@/platform/db';
import type { Precision } from './statement';

export interface DeskFacts {
	id: string;
	number: number;
	deliveredAt: Date | null;
	timeZone: string;
	precision: Precision;
	place: { ref: string; labels: Partial<Record<Locale, string>> } | null;
	event: { ref: string; labels: Partial<Record<Locale, string>> } | null;
	speakers: {
		person: { ref: string; labels: Partial<Record<Locale, string>> };
		office: { id: string; labels: Partial<Record<Locale, string>> } | null;
	}[];
	topics: { ref: string; labels: Partial<Record<Locale, string>> }[];
}

const labels = { select: { locale: true, label: true } } as const;
const factsInclude = {
	place: { select: { ref: true, labels } },
	event: { select: { ref: true, labels } },
	speakers: {
		orderBy: { position: 'asc' },
		select: { person: { select: { ref: true, labels } }, office: { select: { id: true, labels } } },
	},
	topics: { select: { topic: { select: { ref: true, labels } } } },
} as const;

function byLocale(rows: { locale: string; label: string }[]): Partial<Record<Locale, string>> {
	return Object.fromEntries(rows.map(({ locale, label }) => [locale, label]));
}

/** The newest facts of a statement with every label of what they name. */
export async function findFacts(statementId: string, db: Database | Transaction = deskDb()): Promise<DeskFacts | null> {
	const row = await db.facts.findFirst({
		where: { statementId },
		orderBy: { number: 'desc' },
		include: factsInclude,
	});
	if (!row) return null;
	const named = (thing: { ref: string; labels: { locale: string; label: string }[] } | null) =>
		thing && { ref: thing.ref, labels: byLocale(thing.labels) };
	return {
		id: row.id,
		number: row.number,
		deliveredAt: row.deliveredAt,
		timeZone: row.timeZone,
		precision: row.precision as Precision,
		place: named(row.place),
		event: named(row.event),
		speakers: row.speakers.map(({ person, office }) => ({
			person: { ref: person.ref, labels: byLocale(person.labels) },
			office: office && { id: office.id, labels: byLocale(office.labels) },
		})),
		topics: row.topics.map(({ topic }) => ({ ref: topic.ref, labels: byLocale(topic.labels) })),
	};
}
