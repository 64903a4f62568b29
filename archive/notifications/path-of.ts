import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import type { Kind } from './kind';

interface Told {
	kind: Kind;
	ref: string | null;
	locale: Locale | null;
	hasDraft: boolean;
	release: { id: string } | null;
}

/** Where at the desk a member finds what they are told of: the draft while there is one, else the statement. */
export function pathOf(desk: Locale, { kind, ref, locale, hasDraft, release }: Told): string {
	if (kind === 'grants-changed') return paths.deskAccount(desk);
	if (release) return paths.deskRelease(desk, release.id);
	if (!ref) return kind.startsWith('release-') ? paths.deskReleases(desk) : paths.deskNotifications(desk);
	return locale && hasDraft ? paths.deskVersion(desk, ref, locale) : paths.deskStatement(desk, ref);
}
