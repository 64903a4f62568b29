import type { Metadata } from 'next';
import { sitePageMetadata } from '@/formats/page-metadata';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { browseWays } from '../browse-ways';
import { everyLanguage } from '../every-language';
import { Frame } from '../frame';
import { Sheet } from '../sheet';
import styles from './browse.module.css';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await localeOf(params);
	const t = wordsIn(locale, 'Browse');
	const page = { locale, address: '/browse', title: t('title'), description: t('lead', { name: env.PUBLISHER_NAME }) };
	return sitePageMetadata(page, { name: env.PUBLISHER_NAME, publicUrl: env.PUBLIC_URL });
}

/** Every way into the archive beside search. */
export default async function BrowsePage({ params }: Props) {
	const locale = await localeOf(params);
	const t = wordsIn(locale, 'Browse');
	return (
		<Frame locale={locale} addresses={everyLanguage(paths.browse)}>
			<Sheet title={t('title')} lead={t('lead', { name: env.PUBLISHER_NAME })}>
				<ul className={styles.ways}>
					{browseWays(locale).map(({ address, title, description }) => (
						<li key={address}>
							<a href={address}>{title}</a>
							<p>{description}</p>
						</li>
					))}
				</ul>
			</Sheet>
		</Frame>
	);
}
