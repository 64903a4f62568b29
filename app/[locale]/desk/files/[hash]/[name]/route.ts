import { Readable } from 'node:stream';
import { findFile } from '@/archive/files/desk';
import { type FileQuestion, openFile } from '@/archive/files/open-file';
import { partOf } from '@/archive/files/sizes';
import { findMember } from '@/auth/member';

export const dynamic = 'force-dynamic';

interface Context {
	params: Promise<{ hash: string; name: string }>;
}

/** A file for members, public or not: a picture in one of its sizes, or whole under its name. 401 without a session. */
export async function GET(request: Request, context: Context): Promise<Response> {
	return answer(context, conditionsOf(request), true);
}

/** The same without its bytes, which nobody opens. */
export async function HEAD(_: Request, context: Context): Promise<Response> {
	return answer(context, {}, false);
}

async function answer({ params }: Context, asked: FileQuestion, withBytes: boolean): Promise<Response> {
	const member = await findMember();
	if (!member) return new Response(null, { status: 401, headers });
	const { hash, name } = await params;
	const file = await findFile(member, { hash });
	const part = file && partOf(file, name);
	const opened = file && part ? await openFile(file, part, asked) : null;
	if (!opened) return new Response(null, { status: 404, headers });
	const body = withBytes && opened.read ? (Readable.toWeb(await opened.read()) as ReadableStream) : null;
	return new Response(body, { status: opened.status, headers: { ...opened.headers, ...headers } });
}

/** A browser may keep what it was shown, and asks each time whether it still may. */
const headers = { 'Cache-Control': 'private, no-cache' };

function conditionsOf({ headers: asked }: Request) {
	const given = (name: string) => asked.get(name) ?? undefined;
	return { range: given('range'), 'if-range': given('if-range'), 'if-none-match': given('if-none-match') };
}
