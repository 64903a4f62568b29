import type { Conflict } from '@/archive/statements/merge-texts';
import type { Text } from '@/archive/statements/text';

/** What the server answers to a text. `closed`: the draft is not to be written in any more, with the refusal's code. */
export type SaveAnswer =
	| { status: 'saved'; revision: string }
	| { status: 'conflict'; revision: string; text: Text }
	| { status: 'signed-out' }
	| { status: 'refused'; reasons: string[] }
	| { status: 'closed'; reason: string }
	| { status: 'unreachable' };

export type SaveState =
	| { status: 'saved' | 'unsaved' | 'saving' | 'signed-out' | 'offline' }
	| { status: 'refused'; reasons: string[] }
	| { status: 'closed'; reason: string }
	| { status: 'conflict'; conflicts: Conflict[] };

/** A text as this browser keeps it until the server has it. */
export interface LocalCopy {
	base: string;
	baseText: Text;
	text: Text;
	/** Milliseconds since 1970. */
	at: number;
}

export interface KeeperPorts {
	send(base: string, text: Text, options: { leaving: boolean }): Promise<SaveAnswer>;
	keepLocally(copy: LocalCopy): void;
	forgetLocally(): void;
	/** Puts a text that was merged or decided into the editor. */
	adopt(text: Text): void;
	show(state: SaveState): void;
}

export interface Head {
	revision: string;
	text: Text;
}
