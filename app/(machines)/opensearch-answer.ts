import { writeOpenSearch } from '@/formats/discovery/open-search';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { machineAnswer, publisher } from './machine-answer';

/** How to search the archive in one language of its interface. */
export function openSearchAnswer(locale: Locale): Response {
	const description = `${wordsIn(locale, 'Common')('searchLabel')}: ${publisher().name}`;
	return machineAnswer(writeOpenSearch(locale, { description }, publisher()), {
		type: 'application/opensearchdescription+xml',
		language: locale,
	});
}
