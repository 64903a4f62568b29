import { findCited } from '@/app/[locale]/(site)/statements/[ref]/find-cited';
import { workOf } from '@/app/[locale]/(site)/statements/[ref]/work-of';
import { findAddress } from '@/archive/statements/published';
import { parseRef } from '@/archive/statements/statement';
import { statementUrl } from '@/formats/addresses';
import type { CitedWork } from '@/formats/citations/cited-work';
import { writeBibtex } from '@/formats/citations/write-bibtex';
import { writeCslJson } from '@/formats/citations/write-csl-json';
import { writeRis } from '@/formats/citations/write-ris';
import type { DescribedStatement, Publisher } from '@/formats/described-statement';
import { writeJson } from '@/formats/text/write-json';
import { writeMarkdown } from '@/formats/text/write-markdown';
import { writePlainText } from '@/formats/text/write-plain-text';
import { isLocale, type Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { env } from '@/platform/env';
import { machineAnswer, movedAnswer, noAnswer, publisher } from '../../../../../machine-answer';

export const dynamic = 'force-dynamic';

const formats = {
	md: { type: 'text/markdown', write: writeMarkdown },
	txt: { type: 'text/plain', write: writePlainText },
	json: { type: 'application/json', write: writeJson },
	bib: { type: 'application/x-bibtex', write: citing(writeBibtex) },
	ris: { type: 'application/x-research-info-systems', write: citing(writeRis) },
	'csl.json': { type: 'application/vnd.citationstyles.csl+json', write: citing(writeCslJson) },
} as const;

function citing(write: (work: CitedWork) => string) {
	return (statement: DescribedStatement, _: Publisher, address?: string) => write(workOf(statement, { address }));
}

type Props = { params: Promise<{ locale: string; ref: string; slug: string; format: string }> };

/**
 * A statement's text or citation for programs: its page's address with `.md`, `.bib` … (see the rewrites of next.config.js). An
 * edition can be cited that is not the current one.
 */
export async function GET(request: Request, { params }: Props) {
	const { locale, slug, format, ...asked } = await params;
	const ref = parseRef(asked.ref);
	if (!isLocale(locale) || !ref || !isFormat(format)) return noAnswer(404);
	const { search, searchParams } = new URL(request.url);
	const found = await findCited({ ref, locale, edition: searchParams.get('edition') });
	if (!found) return answerWithout(ref, locale);
	const { statement, address } = found;
	const page = { locale, ref, slug: statement.edition.slug };
	if (asked.ref !== ref || slug !== page.slug)
		return movedAnswer(`${paths.statement(locale, page)}.${format}${search}`);
	const { type, write } = formats[format];
	return machineAnswer(write(statement, publisher(), address), {
		type,
		language: locale,
		headers: { Link: `<${statementUrl(env.PUBLIC_URL, page)}>; rel="canonical"` },
	});
}

async function answerWithout(ref: string, locale: Locale): Promise<Response> {
	const address = await findAddress({ ref, locale });
	if (address?.status === 'redirected') return movedAnswer(paths.permanent(address.to));
	return noAnswer(address?.status === 'removed' ? 410 : 404);
}

function isFormat(format: string): format is keyof typeof formats {
	return Object.hasOwn(formats, format);
}
