'use server';

import { redirect } from 'next/navigation';
import { draftStatement } from '@/archive/statements/draft-statement';
import { type Kind, kinds, newKey } from '@/archive/statements/statement';
import type { Block } from '@/archive/statements/text';
import { requireMember } from '@/auth/member';
import { isLocale, type Locale } from '@/i18n/locales';
import { doubtAbout, type FactsWords, factsInputOf, readFacts } from '../facts-words';
import { localeIn, wordsIn } from '../form-fields';
import { deskPaths } from '../paths';

export interface NewState {
	reason: string | null;
	/** What was in the form, shown again when it was refused. */
	filled: { kind: Kind; original: Locale; facts: FactsWords; title: string; lead: string; body: string } | null;
}

/** Begins a statement from a plain form and leads to its draft. */
export async function draftStatementAction(_before: NewState, form: FormData): Promise<NewState> {
	const locale = localeIn(form);
	const member = await requireMember(locale, deskPaths.new(locale));
	const original = form.get('original');
	const filled = {
		kind: kinds.find((kind) => kind === form.get('kind')) ?? 'statement',
		original: isLocale(original) ? original : locale,
		facts: readFacts(form),
		title: wordsIn(form, 'title'),
		lead: wordsIn(form, 'lead'),
		body: wordsIn(form, 'body'),
	};
	const doubt = doubtAbout(filled.facts);
	if (doubt) return { reason: doubt, filled };
	const outcome = await draftStatement(member, {
		kind: filled.kind,
		originalLocale: filled.original,
		facts: factsInputOf(filled.facts, filled.original),
		text: { title: filled.title, lead: filled.lead || null, blocks: paragraphsOf(filled.body) },
	});
	if (!outcome.ok) return { reason: outcome.reason, filled };
	redirect(deskPaths.version(locale, outcome.ref, filled.original));
}

function paragraphsOf(body: string): Block[] {
	const paragraphs = body.split(/\r?\n\s*\r?\n/).map((paragraph) => paragraph.replace(/\s*\r?\n\s*/g, ' ').trim());
	return paragraphs.filter(Boolean).map((text) => ({ type: 'paragraph', key: newKey(), text }));
}
