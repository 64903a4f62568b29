import type { Messages } from 'next-intl';
import { type Refusal, refusals } from '@/archive/refusals';

type RefusalMessage = keyof Messages['Refusals'];

/** Codes of the forms themselves, beside the archive's. */
const own = [
	'wrong-credentials',
	'too-many-attempts',
	'no-date',
	'no-zone',
	'no-grant',
	'weak-password',
	'passwords-differ',
	'wrong-password',
	'wrong-code',
	'wrong-passkey',
	'no-passkeys',
	'code-locked',
] as const;
export type DeskRefusal = Refusal | (typeof own)[number];

/** The message of each code: one without a message does not compile. */
const messages: readonly (DeskRefusal & RefusalMessage)[] = [...refusals, ...own] satisfies readonly RefusalMessage[];

/** A code as the messages know it; what isn't one is 'invalid'. */
export function codeOf(value: unknown): DeskRefusal & RefusalMessage {
	return messages.find((code) => code === value) ?? 'invalid';
}
