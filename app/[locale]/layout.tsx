import '@/ui/styles/global.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { localeOf } from '@/i18n/locale-of';
import { localeFacts } from '@/i18n/locales';
import { env } from '@/platform/env';
import { PreloadedFonts } from '@/ui/preloaded-fonts';

export const dynamic = 'force-dynamic';

export function generateMetadata(): Metadata {
	return {
		metadataBase: new URL(env.PUBLIC_URL),
		title: { default: env.PUBLISHER_NAME, template: `%s · ${env.PUBLISHER_NAME}` },
		icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
		formatDetection: { telephone: false },
	};
}

export const viewport: Viewport = {
	themeColor: [
		{ media: '(prefers-color-scheme: light)', color: '#fdfcf8' },
		{ media: '(prefers-color-scheme: dark)', color: '#181714' },
	],
};

interface Props {
	params: Promise<{ locale: string }>;
	children: ReactNode;
}

export default async function RootLayout({ params, children }: Props) {
	const locale = await localeOf(params);
	return (
		<html lang={locale} dir={localeFacts[locale].direction} suppressHydrationWarning>
			<head>
				<script src="/look.js" nonce={await nonceOfDesk()} data-keep="" />
				<PreloadedFonts script={locale === 'ru' ? 'cyrillic' : 'latin'} />
			</head>
			<body>{children}</body>
		</html>
	);
}

/** Only the desk's policy asks scripts for a nonce; the front door lets no policy of a client's through. */
async function nonceOfDesk(): Promise<string | undefined> {
	const policy = (await headers()).get('content-security-policy');
	return policy?.match(/'nonce-([^']+)'/)?.[1];
}
