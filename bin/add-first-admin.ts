import { randomBytes } from 'node:crypto';
import { newId } from '@/archive/imports/new-id';
import { askPasswordReset } from '@/archive/members/ask-password-reset';
import { openPasswordReset } from '@/archive/members/send-password-mails';
import { createMemberWithPassword } from '@/auth/create-member';
import { absoluteUrl } from '@/formats/addresses';
import { defaultLocale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { env } from '@/platform/env';

/**
 * Makes `Name <address>` the one admin of an archive that has no members. Nobody knows their password: they choose it by the link
 * that is returned and mailed, once and within the hour, or later by the link that the sign-in page sends who asks for one.
 */
export async function addFirstAdmin(admin: string): Promise<string> {
	const [, name = '', email = ''] = /^(.+) <(.+)>$/.exec(admin) ?? [];
	const password = randomBytes(32).toString('base64url');
	const grants = [{ role: 'admin' as const, locale: '*' as const }];
	const { id: memberId } = await createMemberWithPassword({ name, email, locale: defaultLocale, grants, password });
	const id = newId();
	const token = await openPasswordReset({ id, memberId });
	await askPasswordReset({ email, id });
	return absoluteUrl(env.PUBLIC_URL, paths.resetPassword(defaultLocale, token));
}
