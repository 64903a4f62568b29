import { writeRobots } from '@/formats/robots';
import { env } from '@/platform/env';
import { machineAnswer } from '../machine-answer';

export const dynamic = 'force-dynamic';

export function GET() {
	return machineAnswer(writeRobots(env.PUBLIC_URL), { type: 'text/plain' });
}
