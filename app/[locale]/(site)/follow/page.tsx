import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { describeFollowed } from '@/archive/following/describe-followed';
import { type Followed, followedOf, parametersFor } from '@/archive/following/follow';
import { findFollowedLabels } from '@/archive/following/published';
import { sitePageMetadata } from '@/formats/page-metadata';
import { localeOf } from '@/i18n/locale-of';
import { isLocale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { everyLanguage } from '../every-language';
import { Frame } from '../frame';
import { Sheet } from '../sheet';
import { Feeds } from './feeds';
import { FollowForm } from './follow-form';
import { FollowedName } from './followed-name';

interface Props {
	params: Promise<{ locale: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const findLabels = cache((what: Followed['what'], target: string) => findFollowedLabels({ what, target }));

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
	const locale = await localeOf(params);
	const asked = await searchParams;
	const t = wordsIn(locale, 'Following');
	const page = { locale, address: '/follow', title: t('title'), description: t('lead') };
	const metadata = sitePageMetadata(page, { name: env.PUBLISHER_NAME, publicUrl: env.PUBLIC_URL });
	return Object.keys(asked).length > 0 ? { title: t('title'), robots: { index: false, follow: true } } : metadata;
}

/** How to follow what the address names, or everything: by mail or through a feed. */
export default async function FollowPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const { followed, problem, language } = readAsked(await searchParams);
	const labels = await findLabels(followed.what, followed.target);
	if (!labels) notFound();
	const t = wordsIn(locale, 'Following');
	const parameters = parametersFor(followed);
	return (
		<Frame locale={locale} addresses={everyLanguage((other) => paths.follow(other, parameters))}>
			<Sheet
				kicker={t('title')}
				title={<FollowedName described={describeFollowed(locale, followed, labels)} locale={locale} />}
				lead={t('lead')}
			>
				<FollowForm locale={locale} followed={followed} language={language} problem={problem} />
				<Feeds locale={locale} followed={followed} />
				<p>{t('more')}</p>
			</Sheet>
		</Frame>
	);
}

function readAsked(asked: Record<string, string | string[] | undefined>) {
	const given: Record<string, string> = {};
	for (const [name, value] of Object.entries(asked)) {
		const one = Array.isArray(value) ? value[0] : value;
		if (one) given[name] = one;
	}
	const language = isLocale(given.language) ? given.language : undefined;
	return { followed: followedOf(given), problem: given.problem, language };
}
