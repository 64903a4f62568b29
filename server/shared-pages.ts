import type { Locale } from '@/i18n/locales';
import { shows, watchShown } from '@/platform/shown';
import { answerPage } from './answer-page';
import { type Entry, makeEntry } from './cache/entry';
import type { PageCache } from './cache/page-cache';
import type { Incoming } from './incoming';

export type SharedName = 'not-found' | 'failure' | 'busy';

export interface SharedPage {
	locale: Locale;
	name: SharedName;
	status: number;
	negotiated?: boolean;
}

/** Milliseconds that one of them is as it was. */
const lifetime = 10_000;

/** Pages that say the same at many addresses: made once, and kept for all of them. */
export class SharedPages {
	constructor(private readonly cache: PageCache) {}

	/** Throws when even this page cannot be made. */
	async get(incoming: Incoming, { locale, name, status, negotiated }: SharedPage): Promise<Entry> {
		const path = `/${locale}/${name}`;
		const key = `=${path} ${status}${negotiated ? ' negotiated' : ''}`;
		const make = async () => {
			const { made, tags } = await watchShown(() => answerPage(incoming, { locale, path, status, negotiated }));
			if (made.status !== status) throw new Error(`The page ${path} could not be made.`);
			return makeEntry(made, { tags, lifetime });
		};
		const keep = (fresh: Entry) => this.cache.shelves.pages.set(key, fresh);
		const entry = this.cache.get(key) ?? (await this.cache.flights.join(key, make, keep));
		shows(...entry.tags);
		return entry;
	}
}
