import { defaultLocale } from '@/i18n/locales';
import { openSearchAnswer } from '../opensearch-answer';

export const dynamic = 'force-dynamic';

export function GET() {
	return openSearchAnswer(defaultLocale);
}
