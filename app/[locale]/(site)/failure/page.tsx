import type { Metadata } from 'next';
import { localeOf } from '@/i18n/locale-of';
import { Apology, apologyMetadata } from '../apology';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return apologyMetadata({ locale: await localeOf(params), namespace: 'Failure' });
}

/** Shown by the front door when a page fails. */
export default async function FailurePage({ params }: Props) {
	return <Apology locale={await localeOf(params)} namespace="Failure" />;
}
