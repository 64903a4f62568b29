import { isLocale } from '@/i18n/locales';
import { noAnswer } from '../../machine-answer';
import { openSearchAnswer } from '../../opensearch-answer';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
	const { locale } = await params;
	return isLocale(locale) ? openSearchAnswer(locale) : noAnswer(404);
}
