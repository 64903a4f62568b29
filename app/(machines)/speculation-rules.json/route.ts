import { writeSpeculationRules } from '@/formats/speculation-rules';
import { machineAnswer } from '../machine-answer';

export const dynamic = 'force-dynamic';

export function GET() {
	return machineAnswer(writeSpeculationRules(), {
		type: 'application/speculationrules+json',
		headers: { 'Cache-Control': 'public, max-age=3600' },
	});
}
