import type { Answer, Question } from 'schema-dts';
import type { Block, Turn } from '@/archive/statements/text';

/** The questions of a transcript, each with the answers that follow it, as addresses on the page. */
export function questionsOf(blocks: readonly Block[], url: string): Question[] {
	const questions: { turns: Turn[]; answers: Turn[] }[] = [];
	for (const block of blocks) {
		if (block.type !== 'turn') continue;
		const last = questions.at(-1);
		if (block.role === 'question') {
			if (last && !last.answers.length) last.turns.push(block);
			else questions.push({ turns: [block], answers: [] });
		} else if (block.role === 'answer') last?.answers.push(block);
	}
	return questions.flatMap(({ turns, answers }) => {
		const [first] = turns;
		return first ? [toQuestion(first, turns, answers, url)] : [];
	});
}

function toQuestion(first: Turn, turns: Turn[], answers: Turn[], url: string): Question {
	return {
		'@type': 'Question',
		'@id': `${url}#${first.key}`,
		text: turns.flatMap((turn) => turn.segments.map((segment) => segment.text)).join('\n\n'),
		author: first.speaker ? { '@type': 'Person', name: first.speaker } : undefined,
		suggestedAnswer: answers.map(
			(turn): Answer => ({
				'@type': 'Answer',
				'@id': `${url}#${turn.key}`,
				url: `${url}#${turn.key}`,
				author: turn.speaker ? { '@type': 'Person', name: turn.speaker } : undefined,
			}),
		),
	};
}
