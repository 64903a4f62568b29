import type { Followed } from '@/archive/following/follow';
import { type Locale, localeFacts, locales } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import styles from './follow.module.css';

/** The feeds of what is followed, one a language. */
export function Feeds({ locale, followed }: { locale: Locale; followed: Followed }) {
	if (followed.what !== 'everything') return null;
	const t = wordsIn(locale, 'Following');
	return (
		<section aria-labelledby="by-feed" className={styles.way}>
			<h2 id="by-feed">{t('feedTitle')}</h2>
			<p>{t('feedIntro')}</p>
			<ul className={styles.feeds}>
				{locales.map((language) => (
					<li key={language}>
						<a href={paths.feed(language)} hrefLang={language} type="application/atom+xml" lang={language}>
							{localeFacts[language].ownName} (Atom)
						</a>
					</li>
				))}
			</ul>
		</section>
	);
}
