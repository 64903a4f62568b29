import { z } from 'zod';
import { type Locale, locales } from '@/i18n/locales';
import type { Member } from '../members/member';
import { type Outcome, refuse } from '../refusals';
import { recordAct } from '../trail/record-act';
import { transact } from '../transact';
import { nouns } from './ensure-named';
import { type Called, calledOf, lockNamed, writeCalled } from './find-named';
import { mayLabel } from './policy';

const nameText = z
	.string()
	.refine((text) => text.isWellFormed() && !text.includes('\u0000'))
	.transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
	.pipe(z.string().max(200));

export const calledInput = z.strictObject({
	/** '' takes the name in this language away. */
	label: nameText,
	aliases: z.array(nameText).max(40).default([]),
});

export const labelNameInput = z.strictObject({
	noun: z.enum(nouns),
	ref: z.string(),
	/** The languages that may have changed; the others stay as they are. */
	names: z.partialRecord(z.enum(locales), calledInput),
});

/**
 * Says what a person, place, event or topic is called in some languages; the public reads it at once where statements name it.
 * Refuses 'invalid' (also aliases without a name, and the last name taken away), 'not-found', 'nothing-changed', 'not-allowed'.
 */
export async function labelName(
	member: Member,
	input: z.input<typeof labelNameInput>,
): Promise<Outcome<{ changed: Locale[] }>> {
	const parsed = labelNameInput.safeParse(input);
	if (!parsed.success) return refuse('invalid');
	const { noun, ref, names } = parsed.data;
	return transact(async (tx) => {
		const found = await lockNamed(tx, noun, ref);
		if (!found) return refuse('not-found');
		const before = await calledOf(tx, noun, found.id);
		const wanted = locales.flatMap((locale) => (names[locale] ? [{ locale, ...tidied(names[locale]) }] : []));
		if (wanted.some(({ label, aliases }) => label === '' && aliases.length > 0)) return refuse('invalid');
		const changed = wanted.filter(({ locale, label, aliases }) => !isSame(before[locale], { label, aliases }));
		if (changed.length === 0) return refuse('nothing-changed');
		if (!changed.every(({ locale }) => mayLabel(member, locale, found.isPublic))) return refuse('not-allowed');
		const gone = changed.filter(({ label }) => label === '').length;
		const added = changed.filter(({ locale, label }) => label !== '' && !before[locale]).length;
		if (Object.keys(before).length - gone + added === 0) return refuse('invalid');
		for (const { locale, ...called } of changed) {
			await writeCalled(tx, noun, found.id, locale, called.label === '' ? null : called);
		}
		await recordAct(tx, {
			actor: member.id,
			act: 'label-name',
			subject: `${noun}:${ref}`,
			detail: {
				before: Object.fromEntries(changed.map(({ locale }) => [locale, before[locale] ?? null])),
				after: Object.fromEntries(changed.map(({ locale, ...called }) => [locale, called.label ? called : null])),
			},
		});
		return { ok: true, changed: changed.map(({ locale }) => locale) };
	});
}

/** Each alias once, none that is the name itself. */
function tidied({ label, aliases }: Called): Called {
	return { label, aliases: [...new Set(aliases)].filter((alias) => alias !== '' && alias !== label) };
}

function isSame(before: Called | undefined, now: Called): boolean {
	return before?.label === (now.label || undefined) && (before?.aliases ?? []).join('\n') === now.aliases.join('\n');
}
