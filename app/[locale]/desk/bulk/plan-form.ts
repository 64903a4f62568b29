import type { RowKind } from '@/archive/bulk/bulk-act';
import type { Chosen } from '@/archive/bulk/make-plan';
import type { Locale } from '@/i18n/locales';
import { localeIn, wordsIn } from '../form-fields';
import { momentIn } from '../moment-in';
import { deskPaths } from '../paths';
import { queueAddress, readQueueQuery } from '../queue/queue-query';
import { askedOf, readTextQuery, textAddress } from '../texts/text-query';

function kindIn(form: FormData): RowKind {
	const kind = wordsIn(form, 'kind');
	return kind === 'queue' || kind === 'statements' ? kind : 'drafts';
}

function queryIn(form: FormData): Record<string, string> {
	return Object.fromEntries(new URLSearchParams(wordsIn(form, 'query')));
}

/** The address of the list that a form stands below, never one that the form could make up. */
export function listIn(form: FormData): string {
	const [locale, kind] = [localeIn(form), kindIn(form)];
	if (kind === 'queue') return queueAddress(locale, readQueueQuery(queryIn(form), null));
	const path = kind === 'drafts' ? deskPaths.drafts(locale) : deskPaths.list(locale);
	return textAddress(path, readTextQuery(queryIn(form)));
}

/** The rows that were ticked, those of the page, or all that fit. */
export function chosenIn(form: FormData): Chosen {
	const which = wordsIn(form, 'which');
	if (which === 'page') return { keys: wordsIn(form, 'page').split(' ').filter(Boolean) };
	if (which !== 'all') return { keys: form.getAll('row').flatMap((key) => (typeof key === 'string' ? [key] : [])) };
	if (kindIn(form) !== 'queue') return { fitting: askedOf(readTextQuery(queryIn(form))) };
	const { language, what: part, by: order } = readQueueQuery(queryIn(form), null);
	return { waiting: { language, part, order } };
}

/** The act with what it needs, as the archive takes it; it says itself what is missing. */
export function termsIn(form: FormData): { act: string; locale?: Locale } & Record<string, unknown> {
	const act = wordsIn(form, 'act');
	switch (act) {
		case 'schedule':
			return { act, ...momentIn(form) };
		case 'add-to-release':
			return { act, releaseId: wordsIn(form, 'releaseId') };
		case 'add-topic':
		case 'remove-topic':
			return { act, topic: wordsIn(form, 'bulkTopic') };
		case 'decide-against':
			return { act, reason: wordsIn(form, 'bulkReason'), locale: readQueueQuery(queryIn(form), null).language };
		default:
			return { act };
	}
}
