import { notFound } from 'next/navigation';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { deskPaths } from '../paths';

/** Whatever else is asked for below the desk: the desk's own page says that it is not there, in the reader's language. */
export default async function NoPage({ params }: { params: Promise<{ locale: string }> }): Promise<never> {
	const locale = await localeOf(params);
	await requireMember(locale, deskPaths.list(locale));
	notFound();
}
