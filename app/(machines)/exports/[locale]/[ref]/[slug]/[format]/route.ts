import { workOf } from '@/app/[locale]/(site)/statements/[ref]/work-of';
import { findAddress, findStatement } from '@/archive/statements/published';
import { parseRef } from '@/archive/statements/statement';
import { statementUrl } from '@/formats/addresses';
import type { CitedWork } from '@/formats/citations/cited-work';
import { writeBibtex } from '@/formats/citations/write-bibtex';
import { writeCslJson } from '@/formats/citations/write-csl-json';
import { writeRis } from '@/formats/citations/write-ris';
import type { DescribedStatement } from '@/formats/described-statement';
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
	return (statement: DescribedStatement) => write(workOf(statement));
}

type Props = { params: Promise<{ locale: string; ref: string; slug: string; format: string }> };

/** A statement's text or citation for programs: its page's address with `.md`, `.bib` … (see the rewrites of next.config.js). */
export async function GET(_: Request, { params }: Props) {
	const { locale, slug, format, ...asked } = await params;
	const ref = parseRef(asked.ref);
	if (!isLocale(locale) || !ref || !isFormat(format)) return noAnswer(404);
	const statement = await findStatement({ ref, locale });
	if (!statement) return answerWithout(ref, locale);
	const page = { locale, ref, slug: statement.edition.slug };
	if (asked.ref !== ref || slug !== page.slug) return movedAnswer(`${paths.statement(locale, page)}.${format}`);
	const { type, write } = formats[format];
	return machineAnswer(write(statement, publisher()), {
		type,
		language: locale,
		modified: statement.edition.publishedAt,
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
