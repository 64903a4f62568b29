import type { NextRequest } from 'next/server';
import { correctionsListAnswer } from '../../corrections-answer';

export const dynamic = 'force-dynamic';

export async function GET(request: NextRequest, { params }: { params: Promise<{ locale: string }> }) {
	return correctionsListAnswer(request, (await params).locale, 'ics');
}
