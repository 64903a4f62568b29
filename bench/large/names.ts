import type { Client } from 'pg';
import { locales } from '@/i18n/locales';
import type { Maker } from './statement-rows';
import { insert } from './write-rows';

type Noun = Parameters<Maker['idOf']>[0];

const beginning = new Date(Date.UTC(2020, 0, 1));

/** People, places and topics, each made when it is first named and called the same in every language. */
export function namesOf({ newId, newRef }: Pick<Maker, 'newId' | 'newRef'>) {
	const known = new Map<string, string>();
	const unwritten: Record<Noun, { id: string; name: string }[]> = { person: [], place: [], topic: [] };
	return {
		idOf(noun: Noun, name: string): string {
			const key = `${noun} ${name}`;
			const id = known.get(key) ?? newId(beginning);
			if (!known.has(key)) unwritten[noun].push({ id, name });
			known.set(key, id);
			return id;
		},
		/** Writes those that are not yet written. */
		async write(db: Client): Promise<void> {
			for (const noun of ['person', 'place', 'topic'] as const) {
				const made = unwritten[noun].splice(0);
				await insert(
					db,
					noun,
					'id uuid, ref text',
					made.map(({ id }) => ({ id, ref: newRef() })),
				);
				const labels = made.flatMap(({ id, name }) =>
					locales.map((locale) => ({ [`${noun}_id`]: id, locale, label: name, aliases: [] })),
				);
				await insert(db, `${noun}_label`, `${noun}_id uuid, locale text, label text, aliases text[]`, labels);
			}
		},
	};
}
