'use server';

import { redirect } from 'next/navigation';
import { draftStatement } from '@/archive/statements/draft-statement';
import { kinds, newKey } from '@/archive/statements/statement';
import { requireMember } from '@/auth/member';
import { type PastedPage, readPastedPage } from '@/formats/paste-page';
import { isLocale } from '@/i18n/locales';
import { doubtAbout, type FactsWords, factsInputOf, readFacts } from '../../facts-words';
import { localeIn, wordsIn } from '../../form-fields';
import { deskPaths } from '../../paths';
import { blocksIn } from './checked-blocks';
import { readCheckedPage } from './read-state';

export type PasteState =
	| { step: 'paste'; reason: string | null }
	| { step: 'check'; reason: string | null; page: PastedPage; filled: FactsWords | null };

/** First reads a pasted page to be checked, then begins the statement from the checked form. */
export async function pasteAction(before: PasteState, form: FormData): Promise<PasteState> {
	const locale = localeIn(form);
	const member = await requireMember(locale, deskPaths.paste(locale));
	if (form.has('page')) {
		const words = wordsIn(form, 'page').normalize('NFC');
		if (words === '' || !words.isWellFormed()) return { step: 'paste', reason: 'empty-text' };
		return { step: 'check', reason: null, page: readPastedPage(words, { newKey }), filled: null };
	}
	const read = readCheckedPage(before);
	if (!read || form.has('again')) return { step: 'paste', reason: null };
	const original = form.get('original');
	const language = isLocale(original) ? original : read.language;
	const filled = readFacts(form);
	const blocks = blocksIn(form, read.blocks);
	const page = { ...read, language, title: wordsIn(form, 'title'), lead: wordsIn(form, 'lead') || null, blocks };
	const doubt = doubtAbout(filled);
	if (doubt) return { step: 'check', reason: doubt, page, filled };
	const outcome = await draftStatement(member, {
		kind: kinds.find((kind) => kind === form.get('kind')) ?? 'statement',
		originalLocale: language,
		facts: factsInputOf(filled, language),
		text: { title: page.title, lead: page.lead, blocks },
	});
	if (!outcome.ok) return { step: 'check', reason: outcome.reason, page, filled };
	redirect(deskPaths.version(locale, outcome.ref, language));
}
