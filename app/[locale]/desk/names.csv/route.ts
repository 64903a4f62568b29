import { listNamesAtDesk } from '@/archive/labels/desk';
import { mayEnterDesk } from '@/archive/statements/policy';
import { locales } from '@/i18n/locales';
import { answerCsv, everyPage, parametersIn } from '../csv-answer';
import { columnsIn } from '../csv-columns';
import { readNameQuery } from '../names/name-query';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string }> };

/** All names of one noun that the same parameters show, what each is called by language, and the languages in which it is called nothing. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	const { noun, missing, q: query } = readNameQuery(parametersIn(request));
	return answerCsv(params, {
		name: `names-${noun}`,
		may: mayEnterDesk,
		columns: (locale) => [...columnsIn(locale, ['ref']), ...locales, ...columnsIn(locale, ['lacks', 'statements'])],
		lines: (member) =>
			everyPage(
				async (after) => {
					const { names: rows, next } = await listNamesAtDesk(member, { noun, missing, query, after, size: 500 });
					return { rows, next };
				},
				({ ref, labels, count }) => [
					...[ref, ...locales.map((locale) => labels[locale] ?? '')],
					...[locales.filter((locale) => !labels[locale]).join(' '), String(count)],
				],
			),
	});
}
