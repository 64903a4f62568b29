import { locales } from '@/i18n/locales';
import { absoluteUrl } from '../addresses';

const validDays = 180;
const day = 86_400_000;

/** Whom to tell of a weakness (RFC 9116): true for half a year from the day it is asked for. */
export function writeSecurityTxt(contact: string, publicUrl: string, now: Date): string {
	const today = Math.floor(now.getTime() / day);
	return [
		`Contact: ${contact}`,
		`Expires: ${new Date((today + validDays) * day).toISOString()}`,
		`Preferred-Languages: ${locales.join(', ')}`,
		`Canonical: ${absoluteUrl(publicUrl, '/.well-known/security.txt')}`,
		'',
	].join('\n');
}
