import type { Metadata } from 'next';
import { pageBelowMetadata } from '@/formats/page-metadata';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { everyLanguage } from '../every-language';
import { Frame } from '../frame';
import { Sheet } from '../sheet';
import { Choice } from './choice';
import styles from './display.module.css';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = wordsIn(await localeOf(params), 'Display');
	return pageBelowMetadata(t('title'), t('lead'));
}

/** Colours and size of text, for browsers with scripts; for all others what the pages follow instead. */
export default async function DisplayPage({ params }: Props) {
	const locale = await localeOf(params);
	const t = wordsIn(locale, 'Display');
	return (
		<Frame locale={locale} addresses={everyLanguage(paths.display)}>
			<Sheet title={t('title')} lead={t('lead')}>
				<form className={styles.choices} hidden data-look="">
					<Choice name="theme" title={t('theme')} values={{ '': t('system'), light: t('light'), dark: t('dark') }} />
					<Choice
						name="size"
						title={t('size')}
						values={{ small: t('small'), '': t('normal'), large: t('large'), larger: t('larger') }}
					/>
					<p>{t('kept')}</p>
					<p>{t('unchosen')}</p>
				</form>
				<noscript>
					<p className={styles.without}>{t('withoutScripts')}</p>
				</noscript>
				<p>{t('byBrowser')}</p>
			</Sheet>
			<script type="module" src="/display.js" fetchPriority="low" data-keep="" />
		</Frame>
	);
}
