import type { ReactNode } from 'react';
import type { Preview } from '@/archive/previews/read-statement';
import { datesIn } from '@/i18n/dates';
import { type Locale, localeFacts } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import styles from './preview-banner.module.css';

interface Props {
	/** The language of the banner, which may not be the text's. */
	locale: Locale;
	preview: Preview;
	/** For whom the preview is, and until when. */
	children?: ReactNode;
}

/** Says, on screen and on paper, that this is not public. */
export function PreviewBanner({ locale, preview: { savedAt, isOutdated, embargoUntil }, children }: Props) {
	const t = wordsIn(locale, 'Preview');
	const zone = env.DEFAULT_TIME_ZONE;
	const moment = (at: Date) => momentIn(locale, at);
	return (
		<aside className={styles.banner} lang={locale} dir={localeFacts[locale].direction} aria-label={t('title')}>
			<p className={styles.title}>{t('title')}</p>
			<p>
				{t('saved', { date: moment(savedAt) })} {isOutdated ? t('outdated') : null}
			</p>
			{embargoUntil ? <p className={styles.embargo}>{t('embargo', { date: moment(embargoUntil), zone })}</p> : null}
			{children}
		</aside>
	);
}

export function momentIn(locale: Locale, at: Date): string {
	return datesIn(locale, env.DEFAULT_TIME_ZONE).dateTime(at, { dateStyle: 'long', timeStyle: 'short' });
}
