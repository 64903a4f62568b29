import type { Block, TurnRole } from '@/archive/statements/text';
import { wordsIn } from '../../form-fields';

export const turnRoles = ['question', 'answer', 'speech', 'moderator', 'remark'] as const satisfies readonly TurnRole[];

/** The read blocks with the roles and speakers as they were corrected in the form. */
export function blocksIn(form: FormData, blocks: readonly Block[]): Block[] {
	return blocks.map((block) => {
		if (block.type !== 'turn' || !form.has(`role-${block.key}`)) return block;
		const role = turnRoles.find((one) => one === form.get(`role-${block.key}`)) ?? block.role;
		return { ...block, role, speaker: wordsIn(form, `speaker-${block.key}`) || null };
	});
}
