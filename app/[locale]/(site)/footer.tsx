import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import styles from './footer.module.css';

export function Footer({ locale }: { locale: Locale }) {
	const t = wordsIn(locale, 'Common');
	return (
		<footer className={`${styles.footer} screen`}>
			<div className={styles.columns}>
				<section aria-labelledby="about-archive">
					<h2 id="about-archive">{t('aboutTitle', { name: env.PUBLISHER_NAME })}</h2>
					<p>{t('about')}</p>
				</section>
				<section aria-labelledby="follow">
					<h2 id="follow">{t('followTitle')}</h2>
					<ul>
						<li>
							<a href={paths.feed(locale)} type="application/atom+xml">
								{t('feed')}
							</a>
						</li>
						<li>
							<a href={paths.sitemap()}>{t('sitemap')}</a>
						</li>
					</ul>
				</section>
				<section aria-labelledby="members">
					<h2 id="members">{t('membersTitle')}</h2>
					<ul>
						<li>
							<a href={paths.signIn(locale)} rel="nofollow">
								{t('signIn')}
							</a>
						</li>
					</ul>
				</section>
			</div>
		</footer>
	);
}
