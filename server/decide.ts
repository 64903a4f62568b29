import type { Address } from './classify';
import { decideName, type FindNameAddress } from './decide-name';
import { decidePassage, type ListPassages } from './decide-passage';
import { decidePreview, type FindPreviewLink } from './decide-preview';
import { decidePermanent, decideStatement, type FindAddress } from './decide-statement';
import { decideStatementPage } from './decide-statement-page';
import { type Decision, negotiated, notFound } from './decision';
import { chooseLocale } from './negotiate-locale';

export interface Question {
	address: Address;
	/** With its `?`, or empty; redirects keep it. */
	query: string;
	acceptLanguage: string | undefined;
}

/** The small questions to the archive by which answers are decided. */
export interface Finders {
	findAddress: FindAddress;
	findNameAddress: FindNameAddress;
	listPassages: ListPassages;
	findPreviewLink: FindPreviewLink;
}

/**
 * Decides an answer before anything is rendered: for statements and names by one cheap question to the archive, for everything
 * else by the address alone.
 */
export async function decide(question: Question, finders: Finders): Promise<Decision> {
	const { address, query, acceptLanguage } = question;
	const { findAddress, findNameAddress } = finders;
	switch (address.kind) {
		case 'untidy':
			return { act: 'redirect', status: 308, to: address.path + query };
		case 'home':
			return negotiated({ act: 'redirect', status: 307, to: `/${chooseLocale(acceptLanguage)}${query}` });
		case 'permanent':
			return decidePermanent(address.ref, question, findAddress);
		case 'passage':
			return decidePassage(address, question, finders);
		case 'statement':
			return decideStatement(address, query, findAddress);
		case 'statement-page':
			return decideStatementPage(address, query, findAddress);
		case 'name':
			return decideName(address, query, findNameAddress);
		case 'preview':
			return decidePreview(address, finders.findPreviewLink);
		case 'internal':
			return notFound(address.locale);
		case 'unknown':
			return negotiated(notFound(chooseLocale(acceptLanguage)));
		case 'reading':
			return { act: 'page', locale: address.locale };
		case 'follow':
			return { act: 'page', locale: address.locale, isPrivate: address.below !== '' };
		case 'file':
		case 'preview-file':
		case 'health':
		case 'metrics':
			throw new Error('The front door answers this itself.');
		default:
			return { act: address.kind };
	}
}
