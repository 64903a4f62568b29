import type { Transaction } from '@/platform/db';
import { type Occurrence, occurrencesOf, occurs } from '../glossary/occurrences';
import { readForTerms, type Term, termsOf } from '../glossary/terms-in';
import { unitWords } from '../rows/words-of-unit';
import type { CheckedText, Finding } from './finding';
import { findingId } from './finding-id';

/**
 * Where a translation uses a word that the glossary forbids in its language, whatever its source says, and where it lacks the
 * preferred term for what the source names. A unit without a translation is another finding.
 */
export async function termFindings(tx: Transaction, source: CheckedText, target: CheckedText): Promise<Finding[]> {
	if (!(await tx.term.findFirst({ where: { locale: target.locale }, select: { locale: true } }))) return [];
	const there = unitWords(source.text);
	const units = [...unitWords(target.text)].filter(([, words]) => words.trim() !== '');
	const own = await readForTerms(
		tx,
		target.locale,
		units.map(([, words]) => words),
	);
	const named = await readForTerms(
		tx,
		source.locale,
		units.map(([key]) => there.get(key) ?? ''),
	);
	const inSource = named.tokens.map((passage) => occurrencesOf(passage, named.terms));
	const wanted = await termsOf(
		tx,
		target.locale,
		inSource.flat().map(({ term }) => term.conceptId),
	);
	return units.flatMap(([key, words], index) => {
		const tokens = own.tokens[index] ?? [];
		const said = (occurrence: Occurrence<Term>) => words.slice(occurrence.from, occurrence.to);
		const of = (check: 'forbidden-term' | 'preferred-term', missing: string[], added: string[]): Finding => ({
			id: findingId(check, key, missing, added, null),
			check,
			key,
			missing,
			added,
			words: (there.get(key) || words).slice(0, 80),
		});
		const forbidden = occurrencesOf(tokens, own.terms).filter(({ term }) => term.standing === 'forbidden');
		const ids = new Set(inSource[index]?.map(({ term }) => term.conceptId));
		const lacking = wanted.filter(
			(term) => term.standing === 'preferred' && ids.has(term.conceptId) && !occurs(term, tokens),
		);
		return [
			...(forbidden.length > 0 ? [of('forbidden-term', [], [...new Set(forbidden.map(said))])] : []),
			...(lacking.length > 0 ? [of('preferred-term', [...new Set(lacking.map((term) => term.words))], [])] : []),
		];
	});
}
