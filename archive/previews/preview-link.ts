import type { Locale } from '@/i18n/locales';

/** Days in which a link opens the draft: when nothing else is said, and at most. */
export const linkDays = { usual: 7, most: 30 };

/** Why a link opens nothing any more: its draft became an edition, ended otherwise, or may not be shared now by who made the link. */
export type LinkEnd = 'revoked' | 'expired' | 'published' | 'discarded' | 'barred';

/** A link as the desk lists it. */
export interface ListedLink {
	id: string;
	version: Locale;
	recipient: string;
	/** The language of the words around the text. */
	locale: Locale;
	/** Whether it shows one revision for good, not the text as it is now. */
	isPinned: boolean;
	isMailed: boolean;
	madeBy: string;
	madeAt: Date;
	expiresAt: Date;
	timesOpened: number;
	lastOpenedAt: Date | null;
	/** Null while it opens the draft. */
	end: LinkEnd | null;
	/** Its secret, for who made it, while it opens the draft. */
	token: string | null;
	mayRevoke: boolean;
}
