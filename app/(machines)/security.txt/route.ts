import { writeSecurityTxt } from '@/formats/discovery/security-txt';
import { env } from '@/platform/env';
import { machineAnswer, noAnswer } from '../machine-answer';

export const dynamic = 'force-dynamic';

/** Also under /.well-known/, by a rewrite. An institution that names no contact has no such file. */
export function GET() {
	if (!env.SECURITY_CONTACT) return noAnswer(404);
	return machineAnswer(writeSecurityTxt(env.SECURITY_CONTACT, env.PUBLIC_URL, new Date()), { type: 'text/plain' });
}
