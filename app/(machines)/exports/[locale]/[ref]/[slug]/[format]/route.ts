import { findAddress, findStatement } from '@/archive/statements/published';
import { parseRef } from '@/archive/statements/statement';
import { absoluteUrl, statementUrl } from '@/formats/addresses';
import { writeJson } from '@/formats/text/write-json';
import { writeMarkdown } from '@/formats/text/write-markdown';
import { writePlainText } from '@/formats/text/write-plain-text';
import { isLocale, type Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { env } from '@/platform/env';
import { machineAnswer, noAnswer, publisher } from '../../../../../machine-answer';

export const dynamic = 'force-dynamic';

const formats = {
	md: { type: 'text/markdown', write: writeMarkdown },
	txt: { type: 'text/plain', write: writePlainText },
	json: { type: 'application/json', write: writeJson },
} as const;

type Props = { params: Promise<{ locale: string; ref: string; slug: string; format: string }> };

/** A statement's text for programs: its page's address with `.md`, `.txt` or `.json` (see the rewrites of next.config.js). */
export async function GET(_: Request, { params }: Props) {
	const { locale, slug, format, ...asked } = await params;
	const ref = parseRef(asked.ref);
	if (!isLocale(locale) || !ref || !isFormat(format)) return noAnswer(404);
	const statement = await findStatement({ ref, locale });
	if (!statement) return answerWithout(ref, locale);
	const page = { locale, ref, slug: statement.edition.slug };
	if (asked.ref !== ref || slug !== page.slug) return moved(`${paths.statement(locale, page)}.${format}`);
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
	if (address?.status === 'redirected') return moved(paths.permanent(address.to));
	return noAnswer(address?.status === 'removed' ? 410 : 404);
}

function moved(address: string): Response {
	return new Response(null, { status: 308, headers: { Location: absoluteUrl(env.PUBLIC_URL, address) } });
}

function isFormat(format: string): format is keyof typeof formats {
	return Object.hasOwn(formats, format);
}
