import type { Metadata } from 'next';
import { localeOf } from '@/i18n/locale-of';
import { Apology, apologyMetadata } from '../apology';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return apologyMetadata({ locale: await localeOf(params), namespace: 'Busy' });
}

/** Shown by the front door to who asks too much at once. */
export default async function BusyPage({ params }: Props) {
	return <Apology locale={await localeOf(params)} namespace="Busy" />;
}
