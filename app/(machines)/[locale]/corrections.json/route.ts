import type { NextRequest } from 'next/server';
import { correctionsAnswer } from '../corrections-feed';

export const dynamic = 'force-dynamic';

export async function GET(request: NextRequest, { params }: { params: Promise<{ locale: string }> }) {
	return correctionsAnswer(request, (await params).locale, 'json');
}
