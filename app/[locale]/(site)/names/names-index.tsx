import type { Metadata } from 'next';
import { type ListedName, listNames } from '@/archive/labels/published';
import { sitePageMetadata } from '@/formats/page-metadata';
import { datesIn } from '@/i18n/dates';
import { localeOf } from '@/i18n/locale-of';
import type { Locale } from '@/i18n/locales';
import { type NamedNoun, nameFolders, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { everyLanguage } from '../every-language';
import { Frame } from '../frame';
import { langOf, NameLink } from '../name-link';
import { byLetter } from './letters';
import { type Asked, oneOf } from './name-query';
import styles from './names.module.css';

export interface IndexProps {
	params: Promise<{ locale: string }>;
	searchParams: Promise<Asked>;
}

/** More names than these are shown a letter at a time. */
const mostAtOnce = 400;

export async function indexMetadata(noun: NamedNoun, { params, searchParams }: IndexProps): Promise<Metadata> {
	const locale = await localeOf(params);
	const t = wordsIn(locale, 'Names');
	const title = t(`title.${noun}`);
	if (Object.keys(await searchParams).length) return { title, robots: { index: false, follow: true } };
	const description = t(`description.${noun}`, { name: env.PUBLISHER_NAME });
	const page = { locale, address: `/${nameFolders[noun]}`, title, description };
	return sitePageMetadata(page, { name: env.PUBLISHER_NAME, publicUrl: env.PUBLIC_URL });
}

/** Everyone or everything of one noun that public statements name, in alphabetical order. */
export async function NamesIndex({ noun, params, searchParams }: IndexProps & { noun: NamedNoun }) {
	const locale = await localeOf(params);
	const names = await listNames({ noun, locale });
	const groups = byLetter(names, locale);
	const byPart = names.length > mostAtOnce;
	const asked = oneOf(await searchParams, 'letter');
	const open = byPart ? (groups.find(({ letter }) => letter === asked) ?? groups[0]) : undefined;
	const t = wordsIn(locale, 'Names');
	return (
		<Frame locale={locale} addresses={everyLanguage((other) => paths.names(other, noun))}>
			<h1 className={styles.title}>{t(`title.${noun}`)}</h1>
			<p className={styles.lead}>{t(`description.${noun}`, { name: env.PUBLISHER_NAME })}</p>
			{groups.length > 1 ? (
				<nav className={`${styles.letters} screen`} aria-label={t('letters')}>
					<ul>
						{groups.map(({ letter }) => (
							<li key={letter}>
								<a
									href={byPart ? paths.names(locale, noun, { letter }) : `#${anchorOf(letter)}`}
									aria-current={letter === open?.letter ? 'page' : undefined}
								>
									{letter}
								</a>
							</li>
						))}
					</ul>
				</nav>
			) : null}
			{groups.length === 0 ? <p className={styles.lead}>{t('empty')}</p> : null}
			{(open ? [open] : groups).map(({ letter, names: members }) => (
				<section key={letter} className={styles.letter} aria-labelledby={anchorOf(letter)}>
					<h2 id={anchorOf(letter)}>{letter === '#' ? t('otherLetter') : letter}</h2>
					<ul>
						{members.map((listed) => (
							<Entry key={listed.ref} locale={locale} noun={noun} listed={listed} />
						))}
					</ul>
				</section>
			))}
		</Frame>
	);
}

function Entry({ locale, noun, listed }: { locale: Locale; noun: NamedNoun; listed: ListedName }) {
	const { ref, name, office, count } = listed;
	const t = wordsIn(locale, 'Names');
	const number = datesIn(locale, env.DEFAULT_TIME_ZONE).number(count);
	return (
		<li>
			<NameLink locale={locale} noun={noun} of={ref} label={name} />
			{office ? <span lang={langOf(office, locale)}>{office.text}</span> : null}
			<span className={styles.count}>{t('count', { count, number })}</span>
		</li>
	);
}

function anchorOf(letter: string): string {
	return letter === '#' ? 'other' : letter;
}
