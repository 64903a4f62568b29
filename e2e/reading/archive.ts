import type { Page } from '@playwright/test';
import { Client } from 'pg';

export const locales = ['de', 'en', 'es', 'ru', 'fr'] as const;
export type Locale = (typeof locales)[number];

export interface Found {
	ref: string;
	locale: Locale;
	slug: string;
	title: string;
}

/** The demo archive's statements as readers may know them, found by their English or only title. */
export async function findVersion(title: string, locale: Locale): Promise<Found> {
	const rows = await asReader<Found>(
		`SELECT s.ref, v.locale, v.slug, v.title FROM published.statement s JOIN published.version v ON v.statement_id = s.id
			WHERE v.locale = $2 AND s.id IN (SELECT statement_id FROM published.version WHERE title LIKE $1)`,
		[title, locale],
	);
	const [found] = rows;
	if (!found) throw new Error(`The demo archive has no ${locale} version of ${title}.`);
	return found;
}

/** The ref of the statement the demo archive has withdrawn or removed. */
export async function findTakenBack(kind: 'withdrawn' | 'removed'): Promise<string> {
	const [found] = await asReader<{ ref: string }>(
		`SELECT s.ref FROM published.statement s JOIN published.withdrawal w ON w.statement_id = s.id WHERE w.kind = $1`,
		[kind],
	);
	if (!found) throw new Error(`The demo archive has nothing ${kind}.`);
	return found.ref;
}

export function addressOf({ locale, ref, slug }: Found): string {
	return `/${locale}/statements/${ref}/${slug}`;
}

/** The segment at the top of the window, below the languages that stay there. */
export function placeOf(page: Page): Promise<string> {
	return page.evaluate(() => {
		const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 1;
		const segments = [...document.querySelectorAll('[data-segment]')];
		return segments.find((segment) => segment.getBoundingClientRect().bottom > line)?.id ?? '';
	});
}

/** Milliseconds in which every page shows a change. */
const soon = 2_000;

/** Compares answers with each other; once more where they differ and other journeys published something meanwhile. */
export async function whileNothingChanges(compare: () => Promise<void>): Promise<void> {
	for (;;) {
		const began = new Date(Date.now() - soon).toISOString();
		try {
			return await compare();
		} catch (error) {
			if (!(await hasChanged(began))) throw error;
		}
	}
}

async function hasChanged(since: string): Promise<boolean> {
	return (await asReader('SELECT id FROM published.freshness WHERE at > $1 LIMIT 1', [since])).length > 0;
}

async function asReader<Row>(query: string, values: string[]): Promise<Row[]> {
	const client = new Client({ connectionString: process.env.READER_DATABASE_URL });
	await client.connect();
	try {
		return (await client.query(query, values)).rows;
	} finally {
		await client.end();
	}
}
