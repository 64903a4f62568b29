import '../(site)/reading-room.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' };

/** Previews look as the reading room does. */
export default function PreviewLayout({ children }: { children: ReactNode }) {
	return children;
}
