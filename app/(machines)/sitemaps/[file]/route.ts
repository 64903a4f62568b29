import { listForSitemap } from '@/archive/syndication/published';
import { writeSitemap } from '@/formats/sitemap';
import { nameFolders } from '@/i18n/paths';
import { env } from '@/platform/env';
import { machineAnswer, noAnswer } from '../../machine-answer';

export const dynamic = 'force-dynamic';

/** What follows the locale on pages that exist in every language; they stand in the first file. */
const sitePages = [
	'',
	'/statements',
	'/browse',
	'/questions',
	'/archive',
	'/coverage',
	'/corrections',
	...Object.values(nameFolders).map((folder) => `/${folder}`),
];

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
	const page = Number(/^([1-9]\d{0,4})\.xml$/.exec((await params).file)?.[1]);
	const statements = page ? await listForSitemap({ page }) : null;
	if (!statements) return noAnswer(404);
	const body = writeSitemap(statements, env.PUBLIC_URL, page === 1 ? sitePages : []);
	return machineAnswer(body, { type: 'application/xml' });
}
