import type { TurnRole } from '@/archive/statements/text';

/** A label before a colon: a role's word (`Question`) or what may be a name. */
export interface Label {
	role: Exclude<TurnRole, 'speech'> | null;
	/** The label as written, null when it is nothing but the role's word. */
	speaker: string | null;
	/** What follows the colon. */
	rest: string;
}

const roleWords: [Exclude<TurnRole, 'speech'>, string][] = [
	['question', 'question|frage|pregunta|вопрос|q'],
	['answer', 'answer|antwort|respuesta|ответ|réponse|reponse|a'],
	[
		'moderator',
		'moderator|moderatorin|moderation|moderador|moderadora|модератор|ведущий|ведущая|modérateur|modératrice',
	],
	['remark', 'remark|zwischenruf|zuruf|intervención|реплика|remarque'],
];

/** People who ask, named by their trade: the label is kept as the speaker. */
const askers =
	'journalist|journalistin|reporter|reporterin|correspondent|korrespondent|korrespondentin|periodista|' +
	'interlocutor|interlocutora|журналист|журналистка|корреспондент|journaliste|correspondant|correspondante';

const roles = roleWords.map(([role, words]) => ({
	role,
	alone: new RegExp(`^(?:${words})$`, 'iu'),
	more: new RegExp(
		`^(?:${words})(?:[\\s\\u00a0]+(?:\\d{1,3}|n[°º.]?\\s?\\d{1,3}|№\\s?\\d{1,3})|[\\s\\u00a0]*\\(.{1,80}\\)|[\\s\\u00a0]\\d{1,3}[\\s\\u00a0]*\\(.{1,80}\\))$`,
		'iu',
	),
}));
const asker = new RegExp(`^(?:${askers})(?:[\\s\\u00a0]*(?:\\d{1,3}|\\(.{1,80}\\)))?$`, 'iu');

/** Splits at the first colon that can end a label: at most 160 characters in, not inside a time or an address. */
export function readLabel(text: string): Label | null {
	const match = /^([^::\n]{1,160}?)[\s\u00a0\u202f]*[::](?!\/\/)(?!\d)\s*/u.exec(text);
	const label = match?.[1]?.trim();
	if (!match || !label) return null;
	const rest = text.slice(match[0].length);
	if (!/^\p{Lu}/u.test(label)) return { role: null, speaker: label, rest };
	for (const { role, alone, more } of roles) {
		if (alone.test(label)) return { role, speaker: null, rest };
		if (more.test(label)) return { role, speaker: label, rest };
	}
	return { role: asker.test(label) ? 'question' : null, speaker: label, rest };
}

/** True when a line opens with a word for question, answer, moderator or remark and a colon. */
export function isRoleLabel(text: string): boolean {
	return Boolean(readLabel(text.replace(/^(?:\*\*|__)/, ''))?.role);
}
