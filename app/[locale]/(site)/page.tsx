import type { Metadata } from 'next';
import { listFilterChoices, listStatements } from '@/archive/search/published';
import { sitePageMetadata } from '@/formats/page-metadata';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { everyLanguage } from './every-language';
import { Frame } from './frame';
import styles from './home.module.css';
import { SearchDescription } from './search-description';
import { SearchField } from './search-field';
import { StatementEntry } from './statement-entry';
import { WaysIn } from './ways-in';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const locale = await localeOf(params);
	const t = wordsIn(locale, 'Home');
	const page = {
		locale,
		address: '',
		title: env.PUBLISHER_NAME,
		description: t('description', { name: env.PUBLISHER_NAME }),
	};
	const metadata = sitePageMetadata(page, { name: env.PUBLISHER_NAME, publicUrl: env.PUBLIC_URL });
	return { ...metadata, title: { absolute: t('title', { name: env.PUBLISHER_NAME }) } };
}

export default async function HomePage({ params }: Props) {
	const locale = await localeOf(params);
	const [{ statements }, choices] = await Promise.all([
		listStatements({ locale, size: 10 }),
		listFilterChoices({ locale }),
	]);
	const t = wordsIn(locale, 'Home');
	return (
		<Frame locale={locale} addresses={everyLanguage(paths.home)} ownSearch front>
			<SearchDescription locale={locale} />
			<div className={styles.search}>
				<SearchField locale={locale} />
			</div>
			<div className={styles.columns}>
				<section aria-labelledby="newest">
					<h2 id="newest" className={styles.heading}>
						{t('newest')}
					</h2>
					{statements.length ? (
						statements.map((listed) => <StatementEntry key={listed.ref} locale={locale} listed={listed} />)
					) : (
						<p>{t('empty')}</p>
					)}
					<p className={styles.all}>
						<a href={paths.statements(locale)}>{t('all')}</a>
					</p>
				</section>
				<WaysIn locale={locale} choices={choices} />
			</div>
		</Frame>
	);
}
