import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { defaultLocale, isLocale, type Locale } from '@/i18n/locales';
import { DeskFrame } from './desk-frame';
import { deskPaths } from './paths';

export async function generateMetadata(): Promise<Metadata> {
	const t = await getTranslations({ locale: await askedLocale(), namespace: 'NotFound' });
	return { title: t('title') };
}

/** What the desk shows for whatever is not there. Next makes it ready with each page of the desk: it asks nothing of the database. */
export default async function NotFound() {
	const locale = await askedLocale();
	const t = await getTranslations({ locale, namespace: 'NotFound' });
	const desk = await getTranslations({ locale, namespace: 'Desk' });
	return (
		<DeskFrame locale={locale} path="/desk" member={null}>
			<h1>{t('title')}</h1>
			<p>
				<a href={deskPaths.list(locale)}>{desk('statements')}</a>
			</p>
		</DeskFrame>
	);
}

async function askedLocale(): Promise<Locale> {
	const asked = await getLocale();
	return isLocale(asked) ? asked : defaultLocale;
}
