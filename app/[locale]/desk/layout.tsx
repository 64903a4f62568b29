import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { localeOf } from '@/i18n/locale-of';
import { ReturnedWords } from './returned-words';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false, follow: false } };

interface Props {
	params: Promise<{ locale: string }>;
	children: ReactNode;
}

/** The desk's client components get the words they show and no others. */
export default async function DeskLayout({ params, children }: Props) {
	const locale = await localeOf(params);
	const { Editor, Memory, Rows, Terms, Comments, Refusals, Paste, Desk, Kinds, Presence } = await getMessages({
		locale,
	});
	const messages = { Editor, Memory, Rows, Terms, Comments, Refusals, Paste, Desk, Kinds, Presence };
	return (
		<NextIntlClientProvider locale={locale} messages={messages}>
			{children}
			<ReturnedWords />
		</NextIntlClientProvider>
	);
}
