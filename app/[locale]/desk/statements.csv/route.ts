import { listDesk } from '@/archive/statements/desk-list';
import { mayEnterDesk } from '@/archive/statements/policy';
import { spokenDate } from '@/formats/spoken-time';
import { locales } from '@/i18n/locales';
import { answerCsv, everyPage, parametersIn, timeCell } from '../csv-answer';
import { columnsIn } from '../csv-columns';
import { askedOf, readTextQuery } from '../texts/text-query';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string }> };

/** All statements that the same parameters show: of each language its draft's state and how many editions it has. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	const asked = { ...askedOf(readTextQuery(parametersIn(request))), size: 500 };
	return answerCsv(params, {
		name: 'statements',
		may: mayEnterDesk,
		columns: (locale) => [
			...columnsIn(locale, ['ref', 'title', 'language', 'kind', 'original', 'spoken', 'changed', 'withdrawn']),
			...locales.flatMap((language) => [
				language,
				...columnsIn(locale, ['edition']).map((word) => `${language} ${word}`),
			]),
		],
		lines: (member) =>
			everyPage(
				async (after) => {
					const { statements: rows, next } = await listDesk(member, { ...asked, after });
					return { rows, next };
				},
				(row) => [
					...[row.ref, row.title, row.titleLocale, row.kind, row.originalLocale ?? ''],
					...[spokenDate(row.spoken) ?? '', timeCell(row.changedAt), row.withdrawn ?? ''],
					...locales.flatMap((language) => {
						const version = row.versions.find(({ locale }) => locale === language);
						return [version?.state ?? '', version?.editions ? String(version.editions) : ''];
					}),
				],
			),
	});
}
