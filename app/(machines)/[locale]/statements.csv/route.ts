import type { NextRequest } from 'next/server';
import { listAnswer } from '../../list-answer';

export const dynamic = 'force-dynamic';

export async function GET(request: NextRequest, { params }: { params: Promise<{ locale: string }> }) {
	return listAnswer((await params).locale, request.nextUrl.searchParams, 'csv');
}
