import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { browseWays } from './browse-ways';
import { FollowLink } from './follow/follow-link';

export function Footer({ locale }: { locale: Locale }) {
	const t = wordsIn(locale, 'Common');
	return (
		<footer className="screen">
			<div>
				<section>
					<h2>{t('aboutTitle', { name: env.PUBLISHER_NAME })}</h2>
					<p>{t('about')}</p>
				</section>
				<section>
					<h2>{wordsIn(locale, 'Browse')('menu')}</h2>
					<ul>
						{browseWays(locale).map(({ address, title }) => (
							<li key={address}>
								<a href={address}>{title}</a>
							</li>
						))}
					</ul>
				</section>
				<section>
					<h2>{t('followTitle')}</h2>
					<ul>
						<li>
							<FollowLink locale={locale} followed={{ what: 'everything', target: '' }} />
						</li>
						<li>
							<a href={paths.feed(locale)}>{t('feed')}</a>
						</li>
						<li>
							<a href={paths.sitemap()}>{t('sitemap')}</a>
						</li>
					</ul>
				</section>
				<section>
					<h2>{t('membersTitle')}</h2>
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
