import type { Locale } from '@/i18n/locales';
import type { Grant } from './member';

/** Days in which an invitation's link opens something. */
export const daysToAccept = 7;

/** What was offered to somebody who is not a member yet. */
export interface Invitation {
	id: string;
	email: string;
	name: string;
	/** The language of the mail, and of the member until they choose another. */
	locale: Locale;
	grants: Grant[];
	invitedAt: Date;
	expiresAt: Date;
	invitedBy: string;
}

/** What makes a link's secret: another one each time an invitation is sent. */
export function linkOf(invitation: { id: string; timesSent: number }): string {
	return `${invitation.id} ${invitation.timesSent}`;
}

export function expiryOf(sent: Date): Date {
	return new Date(sent.getTime() + daysToAccept * 86_400_000);
}
