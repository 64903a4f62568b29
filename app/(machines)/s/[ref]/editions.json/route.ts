import { listHashedEditions } from '@/archive/editions/published';
import { findAddress } from '@/archive/statements/published';
import { parseRef } from '@/archive/statements/statement';
import { defaultLocale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { machineAnswer, movedAnswer, noAnswer } from '../../../machine-answer';

export const dynamic = 'force-dynamic';

/** Every edition of every language of a statement with all that its hash is made of (docs/verifying.md). */
export async function GET(_: Request, { params }: { params: Promise<{ ref: string }> }) {
	const ref = parseRef((await params).ref);
	if (!ref) return noAnswer(404);
	const editions = await listHashedEditions({ ref });
	if (editions) {
		const body = `${JSON.stringify({ format: 'rostrum-editions-1', ref, editions }, null, '\t')}\n`;
		const newest = Math.max(...editions.map(({ publishedAt }) => Date.parse(publishedAt)));
		// Nothing but editions, which stay as they are.
		const headers = { 'Last-Modified': new Date(newest).toUTCString() };
		return machineAnswer(body, { type: 'application/json', headers });
	}
	const address = await findAddress({ ref, locale: defaultLocale });
	if (address?.status === 'redirected') return movedAnswer(paths.editionsFile(address.to));
	return noAnswer(address?.status === 'removed' ? 410 : 404);
}
