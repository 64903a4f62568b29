import type { ReactNode } from 'react';
import { type Locale, localeFacts, locales } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { Footer } from './footer';
import { HeaderSearch } from './header-search';

interface Props {
	locale: Locale;
	/** This page in each language it exists in. */
	addresses: Partial<Record<Locale, string>>;
	/** Pages with a search form of their own go without the header's. */
	ownSearch?: boolean;
	/** The front page carries the name large, as its heading. */
	front?: boolean;
	/** What stands above the header, such as what a preview says of itself. */
	banner?: ReactNode;
	children: ReactNode;
}

export function Frame({ locale, addresses, ownSearch = false, front = false, banner, children }: Props) {
	const t = wordsIn(locale, 'Common');
	const Name = front ? 'h1' : 'p';
	return (
		<>
			<a className="skip" href="#content">
				{t('skip')}
			</a>
			{banner}
			<header className={front ? 'front' : undefined}>
				<nav className="screen" aria-label={t('languages')}>
					<ul>
						{locales.map((other) => (
							<li key={other}>
								<LanguageLink
									locale={other}
									address={addresses[other]}
									current={other === locale}
									missing={t('notInThisLanguage')}
								/>
							</li>
						))}
					</ul>
				</nav>
				<div>
					<Name>
						<a href={paths.home(locale)}>{env.PUBLISHER_NAME}</a>
					</Name>
					<p>{t('tagline')}</p>
				</div>
				<div className="screen">
					<nav aria-label={t('mainMenu')}>
						<ul>
							<li>
								<a href={paths.statements(locale)}>{t('allStatements')}</a>
							</li>
							<li>
								<a href={paths.browse(locale)}>{wordsIn(locale, 'Browse')('menu')}</a>
							</li>
							<li>
								<a href={paths.display(locale)}>{wordsIn(locale, 'Display')('menu')}</a>
							</li>
						</ul>
					</nav>
					{ownSearch ? null : <HeaderSearch locale={locale} />}
				</div>
			</header>
			<main id="content" tabIndex={-1}>
				{children}
			</main>
			<Footer locale={locale} />
			<script type="module" src="/keep-place.js" fetchPriority="low" data-keep="" />
		</>
	);
}

interface LanguageLinkProps {
	locale: Locale;
	address: string | undefined;
	current: boolean;
	missing: string;
}

function LanguageLink({ locale, address, current, missing }: LanguageLinkProps) {
	const { ownName } = localeFacts[locale];
	if (!address) {
		return (
			<span>
				<span lang={locale}>{ownName}</span> <span className="unseen">{missing}</span>
			</span>
		);
	}
	return (
		<a href={address} hrefLang={locale} lang={locale} aria-current={current ? 'page' : undefined} data-place="">
			{ownName}
		</a>
	);
}
