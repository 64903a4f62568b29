import { buildSite } from '@/bin/build-site';
import { step } from '@/bin/steps';
import { makeTemporary } from '@/platform/testing/temporary';
import { measureArchive, type Times } from './large/measure-archive';
import { measureImport } from './large/measure-import';
import { measurePages } from './large/measure-pages';
import { readOnce } from './large/read-once';
import { type StoredArchive, storedArchive } from './large/stored-archive';
import { quantile } from './load';
import type { Row } from './table';

export interface LargeOptions {
	/** Statements of the large archive and of the one a tenth of its size that it is compared with. */
	statements?: number;
	/** Statements that `npm run import` is measured with. */
	imported?: number;
}

const memoryAllowed = 600;
const expectedRate = 200;

/**
 * What a large archive costs: loading it, importing into one, and what the public asks of it, beside the same questions to
 * an archive of a tenth. Archives are loaded once and kept in DATA_DIR/bench; their files are read once before they are asked.
 */
export async function measureLarge({ statements = 100_000, imported = 2000 }: LargeOptions = {}): Promise<Row[]> {
	await buildSite();
	const small = await storedArchive(statements / 10);
	const large = await storedArchive(statements);
	for (const archive of [small, large])
		await step(`Reading the files of ${archive.loaded.versions} language versions`, () =>
			readOnce(archive.path('postgres')),
		);
	const smallTimes = await step(`Asking ${statements / 10} statements`, () => measureArchive(small));
	const largeTimes = await step(`Asking ${statements} statements`, () => measureArchive(large));
	const { pages, sql } = await measurePages(large);
	return [
		...(await importRows(large, imported)),
		...[0.5, 0.95].map((share) => ({
			measure: `statement page never asked before, of ${statements} statements, p${share * 100} ÷ its SQL alone`,
			ours: quantile(pages, share),
			reference: quantile(sql, share),
			unit: 'ms' as const,
			...(share === 0.95 ? { bar: { atMost: 3 } } : {}),
		})),
		...compared(statements, largeTimes, smallTimes),
	];
}

async function importRows({ loaded }: StoredArchive, statements: number): Promise<Row[]> {
	const temporary = await makeTemporary('bench-import');
	try {
		const { perSecond, megabytes } = await measureImport(temporary, statements);
		return [
			{
				measure: `npm run import, memory ÷ ${memoryAllowed} MB`,
				ours: megabytes,
				reference: memoryAllowed,
				unit: 'MB',
				bar: { atMost: 1 },
			},
			{
				measure: `npm run import, language versions a second ÷ ${expectedRate}`,
				ours: perSecond,
				reference: expectedRate,
				unit: '1/s',
				bar: { atLeast: 1 },
			},
			{
				measure: `bulk load of ${loaded.versions} language versions with all indexes ÷ npm run import`,
				ours: loaded.versions / loaded.seconds,
				reference: perSecond,
				unit: '1/s',
			},
		];
	} finally {
		await temporary.remove();
	}
}

/** A search answers within 100 ms and in at most three times what it takes in a tenth, a list or a statement within 20 ms, the desk within 100. */
const withinMs = { search: 100, list: 20, statement: 20, desk: 100 };
const timesATenth = 3;

function compared(statements: number, large: Times, small: Times): Row[] {
	return Object.keys(large).flatMap((question) => {
		const bound = Object.entries(withinMs).find(([beginning]) => question.startsWith(beginning))?.[1];
		const slow = quantile(large[question] ?? [], 0.95);
		const isSearch = question.startsWith('search');
		return [
			...[0.5, 0.95].map((share) => ({
				measure: `${question}, ${statements} statements, p${share * 100} ÷ a tenth of them`,
				ours: quantile(large[question] ?? [], share),
				reference: quantile(small[question] ?? [], share),
				unit: 'ms' as const,
				...(isSearch && share === 0.95 ? { bar: { atMost: timesATenth } } : {}),
			})),
			...(bound === undefined
				? []
				: [
						{
							measure: `${question}, ${statements} statements, p95 ÷ ${bound} ms`,
							ours: slow,
							reference: bound,
							unit: 'ms' as const,
							bar: { atMost: 1 },
						},
					]),
		];
	});
}
