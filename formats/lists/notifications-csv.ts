interface ListedNotification {
	at: Date;
	kind: string;
	by: string | null;
	ref: string | null;
	locale: string | null;
	title: string | null;
	release: { name: string } | null;
	isRead: boolean;
}

/** When, what, by whom, about which statement in which language or which release, and whether it was read. */
export const notificationColumns: readonly string[] = [
	...['at', 'kind', 'by', 'ref', 'language', 'title', 'release', 'read'],
];

/** A notification's cells in the order of the columns. */
export function notificationLine({ at, kind, by, ref, locale, title, release, isRead }: ListedNotification): string[] {
	return [
		...[at.toISOString(), kind, by ?? '', ref ?? '', locale ?? '', title ?? ''],
		...[release?.name ?? '', isRead ? 'yes' : 'no'],
	];
}
