import { type Locale, locales } from '@/i18n/locales';
import { type NamedNoun, paths } from '@/i18n/paths';
import { absoluteUrl } from './addresses';
import type { Publisher } from './described-statement';
import { feedTypes, type LanguageAddresses, sitePageMetadata } from './page-metadata';

interface NamePage {
	locale: Locale;
	named: { noun: NamedNoun; ref: string; name: { text: string }; slugs: Record<Locale, string> };
	description: string;
}

/** The head of a name's page, in the shape of Next's `Metadata`: it exists in every language, under that language's slug. */
export function nameMetadata({ locale, named, description }: NamePage, publisher: Publisher) {
	const { noun, ref, name, slugs } = named;
	const urlIn = (other: Locale) =>
		absoluteUrl(publisher.publicUrl, paths.name(other, noun, { ref, slug: slugs[other] }));
	const languages: LanguageAddresses = Object.fromEntries(locales.map((other) => [other, urlIn(other)]));
	const metadata = sitePageMetadata({ locale, address: '', title: name.text, description }, publisher);
	return {
		...metadata,
		alternates: {
			...metadata.alternates,
			canonical: urlIn(locale),
			languages: { ...languages, 'x-default': urlIn('en') },
			types: feedTypes(publisher.publicUrl, {
				atom: paths.nameFeed(locale, noun, ref, 'atom'),
				json: paths.nameFeed(locale, noun, ref, 'json'),
			}),
		},
		openGraph: { ...metadata.openGraph, url: urlIn(locale) },
	};
}
