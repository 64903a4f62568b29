import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';

/** One way to browse the archive. */
export interface BrowseWay {
	address: string;
	title: string;
	description: string;
}

/** The ways to browse, in the order in which menus list them. */
export function browseWays(locale: Locale): BrowseWay[] {
	const t = wordsIn(locale);
	const name = env.PUBLISHER_NAME;
	return [
		...(['person', 'topic', 'event', 'place'] as const).map((noun) => ({
			address: paths.names(locale, noun),
			title: t(`Names.title.${noun}`),
			description: t(`Names.description.${noun}`, { name }),
		})),
		{
			address: paths.questions(locale),
			title: t('Questions.title'),
			description: t('Questions.description', { name }),
		},
		{
			address: paths.archive(locale),
			title: t('Archive.title'),
			description: t('Archive.description', { name }),
		},
		{
			address: paths.coverage(locale),
			title: t('Coverage.title'),
			description: t('Coverage.description', { name }),
		},
		{
			address: paths.corrections(locale),
			title: t('Corrections.title'),
			description: t('Corrections.description', { name }),
		},
	];
}
