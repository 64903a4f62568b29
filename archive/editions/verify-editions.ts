import { z } from 'zod';
import { type EditionContent, editionHash } from '../statements/hash';
import { block } from '../statements/text';

/** An edition as its export has it: all that its hash is made of, and the hash. */
const hashedEdition = z.object({
	ref: z.string(),
	locale: z.string(),
	role: z.string(),
	number: z.int().positive(),
	title: z.string(),
	slug: z.string(),
	lead: z.string().nullable(),
	blocks: z.array(z.unknown()),
	changeClass: z.string().nullable(),
	changeNote: z.string().nullable(),
	basedOn: z.string().nullable(),
	publishedAt: z.iso.datetime(),
	previousHash: z.string().nullable(),
	hash: z.string(),
});

/** The file of one statement at `/s/{ref}/editions.json`. */
export const editionsFile = z.object({
	format: z.literal('rostrum-editions-1'),
	ref: z.string(),
	editions: z.array(hashedEdition),
});

type Verifiable = Omit<EditionContent, 'publishedAt'> & { publishedAt: string | Date; hash: string };

/** What is wrong with one edition. */
export interface Fault {
	ref: string;
	locale: string;
	number: number;
	/**
	 * `altered`: its words, number, date, note or predecessor are not those of its hash; `broken-chain`: it does not follow the
	 * edition before it; `gap`: an edition before it is missing; `unknown-basis`: the edition it follows is not there;
	 * `malformed`: it is no edition's text.
	 */
	fault: 'altered' | 'broken-chain' | 'gap' | 'unknown-basis' | 'malformed';
}

/** Computes the hashes of one statement's editions again and follows their chains, language by language. Order does not matter. */
export function verifyEditions(editions: readonly Verifiable[]): Fault[] {
	const hashes = new Set(editions.map(({ hash }) => hash));
	const languages = new Map<string, Verifiable[]>();
	for (const edition of editions) languages.set(edition.locale, [...(languages.get(edition.locale) ?? []), edition]);
	return [...languages.values()].flatMap((chain) => {
		chain.sort((a, b) => a.number - b.number);
		return chain.flatMap((edition, index) => {
			const fault = faultOf(edition, chain[index - 1], hashes);
			const { ref, locale, number } = edition;
			return fault ? [{ ref, locale, number, fault }] : [];
		});
	});
}

function faultOf(
	edition: Verifiable,
	before: Verifiable | undefined,
	hashes: ReadonlySet<string>,
): Fault['fault'] | null {
	const { hash, publishedAt, ...content } = edition;
	if (!edition.blocks.every((part) => block.safeParse(part).success)) return 'malformed';
	if (editionHash({ ...content, publishedAt: new Date(publishedAt) }) !== hash) return 'altered';
	if (edition.number !== (before?.number ?? 0) + 1) return 'gap';
	if (edition.previousHash !== (before?.hash ?? null)) return 'broken-chain';
	return edition.basedOn !== null && !hashes.has(edition.basedOn) ? 'unknown-basis' : null;
}
