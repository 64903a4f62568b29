import { mergeAttributes, Node } from '@tiptap/core';
import type { TurnRole } from '@/archive/statements/text';

export interface TurnLabels {
	roles: Record<TurnRole, string>;
}

/** Consecutive segments of one speaker. The heading a member sees is `data-label`, drawn by the style sheet. */
export const TurnNode = Node.create<TurnLabels>({
	name: 'turn',
	group: 'block',
	content: 'segment+',
	defining: true,
	isolating: false,

	addOptions() {
		const roles = {
			speech: 'speech',
			question: 'question',
			answer: 'answer',
			moderator: 'moderator',
			remark: 'remark',
		};
		return { roles };
	},

	addAttributes() {
		const kept = (name: string, fallback: string | null) => ({
			default: fallback,
			parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? fallback,
			renderHTML: (attributes: Record<string, unknown>) =>
				attributes[name] === null ? {} : { [`data-${name}`]: String(attributes[name]) },
		});
		return {
			key: { ...kept('key', null), keepOnSplit: false },
			role: kept('role', 'speech'),
			speaker: kept('speaker', null),
			person: kept('person', null),
		};
	},

	parseHTML() {
		return [{ tag: 'section[data-role]' }];
	},

	renderHTML({ node, HTMLAttributes }) {
		const label = labelOf(this.options.roles, node.attrs.role, node.attrs.speaker);
		return [
			'section',
			mergeAttributes(HTMLAttributes, { class: 'turn', 'data-label': label, role: 'group', 'aria-label': label }),
			0,
		];
	},
});

/** What stands above a turn: its role, and who speaks when somebody is named. */
export function labelOf(roles: Record<TurnRole, string>, role: TurnRole, speaker: string | null): string {
	return speaker ? `${roles[role]} · ${speaker}` : roles[role];
}
