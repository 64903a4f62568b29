import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Member } from '@/archive/members/member';
import { mayManageMembers } from '@/archive/members/policy';
import { localesToDraft } from '@/archive/statements/policy';
import { type Locale, localeFacts, locales } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { env } from '@/platform/env';
import { signOutAction } from '../sign-in/actions';
import styles from './desk-frame.module.css';
import { NotificationsLink } from './notifications/notifications-link';
import { deskPaths } from './paths';

interface Props {
	locale: Locale;
	/** This page's address without its language, `/desk/new`: the same page in the desk's other languages. */
	path: string;
	member: Member | null;
	wide?: boolean;
	children: ReactNode;
}

export async function DeskFrame({ locale, path, member, wide = false, children }: Props) {
	const t = await getTranslations({ locale, namespace: 'Desk' });
	return (
		<>
			<a className={styles.skip} href="#content">
				{t('skip')}
			</a>
			<header className={styles.header}>
				<p className={styles.name}>
					<a href={deskPaths.list(locale)}>
						{env.PUBLISHER_NAME} <span>{t('name')}</span>
					</a>
				</p>
				<nav className={styles.languages} aria-label={t('language')}>
					{locales.map((other) => (
						<a
							key={other}
							href={`/${other}${path}`}
							lang={other}
							hrefLang={other}
							title={localeFacts[other].ownName}
							aria-label={localeFacts[other].ownName}
							aria-current={other === locale ? 'true' : undefined}
						>
							{other}
						</a>
					))}
				</nav>
				{member ? (
					<form action={signOutAction} className={styles.member}>
						<input type="hidden" name="locale" value={locale} />
						<a href={deskPaths.account(locale)} aria-current={path === '/desk/account' ? 'page' : undefined}>
							{member.name}
						</a>
						<button type="submit">{t('signOut')}</button>
					</form>
				) : (
					<a href={paths.home(locale)}>{t('readingRoom')}</a>
				)}
				{member ? <Menu locale={locale} path={path} member={member} /> : null}
			</header>
			<main id="content" tabIndex={-1} className={wide ? styles.wide : styles.main}>
				{children}
			</main>
		</>
	);
}

async function Menu({ locale, path, member }: { locale: Locale; path: string; member: Member }) {
	const t = await getTranslations({ locale, namespace: 'Desk' });
	const entries = [
		{ href: deskPaths.list(locale), words: t('statements') },
		{ href: deskPaths.drafts(locale), words: t('drafts') },
		{ href: deskPaths.queue(locale), words: t('queue') },
		{ href: deskPaths.board(locale), words: t('board') },
		...(localesToDraft(member).length > 0 ? [{ href: deskPaths.new(locale), words: t('new') }] : []),
		{ href: deskPaths.releases(locale), words: t('releases') },
		{ href: deskPaths.names(locale), words: t('names') },
		{ href: deskPaths.glossary(locale), words: t('glossary') },
		...(mayManageMembers(member) ? [{ href: deskPaths.members(locale), words: t('members') }] : []),
		{ href: paths.home(locale), words: t('readingRoom') },
	];
	return (
		<nav className={styles.menu} aria-label={t('menu')}>
			{entries.map(({ href, words }) => (
				<a key={href} href={href} aria-current={href === `/${locale}${path}` ? 'page' : undefined}>
					{words}
				</a>
			))}
			<NotificationsLink locale={locale} path={path} member={member} />
		</nav>
	);
}
