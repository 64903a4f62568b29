import type { Extensions } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import type { TurnRole } from '@/archive/statements/text';
import { Clipboard } from './clipboard';
import { type CommentMarkOptions, CommentMarks } from './comment-marks';
import { Cursor } from './cursor';
import type { FigureOptions } from './figure-elements';
import { FigureKeys } from './figure-keys';
import { Figures } from './figures';
import { KeyRules } from './key-rules';
import { Keyboard } from './keyboard';
import { LangMark } from './lang-mark';
import { type RowOptions, Rows } from './rows';
import { SegmentNode } from './segment-node';
import { TurnNode } from './turn-node';

export interface EditorSetting {
	/** The statement's ref: text copied from another statement gets new keys. */
	statement: string;
	/** A translation is written row by row beside its source. */
	rows: Omit<RowOptions, 'roles' | 'figures'> | null;
	roles: Record<TurnRole, string>;
	/** What is said of passages in review. */
	comments?: CommentMarkOptions;
	figures?: FigureOptions;
}

/** What the editor knows: segments, turns, four marks, undo. Everything else of the starter kit stays off. */
export function extensionsOf({ statement, rows, roles, comments, figures }: EditorSetting): Extensions {
	return [
		StarterKit.configure({
			blockquote: false,
			bulletList: false,
			code: false,
			codeBlock: false,
			hardBreak: false,
			heading: false,
			horizontalRule: false,
			listItem: false,
			listKeymap: false,
			orderedList: false,
			paragraph: false,
			strike: false,
			trailingNode: false,
			underline: false,
			link: { openOnClick: false, autolink: false, linkOnPaste: true, HTMLAttributes: { rel: null, target: null } },
		}),
		Cursor,
		SegmentNode,
		TurnNode.configure({ roles }),
		LangMark,
		KeyRules.configure({ parts: rows !== null }),
		Keyboard.configure({ rows: rows !== null }),
		FigureKeys,
		Clipboard.configure({ statement }),
		...(comments ? [CommentMarks.configure(comments)] : []),
		...(figures && !rows ? [Figures.configure(figures)] : []),
		...(rows ? [Rows.configure({ ...rows, roles, figures: figures ?? null })] : []),
	];
}
