import type { Locale } from '@/i18n/locales';

/** Seconds between two signs of a tab that is open, and after which it counts as gone. */
export const beat = { every: 15, gone: 45 };

/** A member who has a draft of a statement open now. */
export interface Present {
	memberId: string;
	name: string;
	/** The member who asks, in another of their tabs. */
	isSelf: boolean;
	/** The language whose draft they have open. */
	version: Locale;
	/** Where the caret is: a segment's key, `title`, `lead`, or nowhere. */
	segment: string | null;
	since: Date;
}
