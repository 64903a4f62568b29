import type { NextRequest } from 'next/server';
import { questionsAnswer } from '../../questions-answer';

export const dynamic = 'force-dynamic';

export async function GET(request: NextRequest, { params }: { params: Promise<{ locale: string }> }) {
	return questionsAnswer(request, (await params).locale, 'json');
}
