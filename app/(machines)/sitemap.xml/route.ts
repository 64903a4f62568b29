import { countSitemaps } from '@/archive/syndication/published';
import { writeSitemapIndex } from '@/formats/sitemap';
import { env } from '@/platform/env';
import { machineAnswer } from '../machine-answer';

export const dynamic = 'force-dynamic';

export async function GET() {
	return machineAnswer(writeSitemapIndex(await countSitemaps(), env.PUBLIC_URL), { type: 'application/xml' });
}
