import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findName, type PublishedName } from '@/archive/labels/published';
import { listQuestions } from '@/archive/questions/published';
import { listStatements } from '@/archive/search/published';
import { serializeJsonLd } from '@/formats/json-ld';
import { nameJsonLd } from '@/formats/json-ld-names';
import { nameMetadata } from '@/formats/name-metadata';
import { datesIn } from '@/i18n/dates';
import { localeOf } from '@/i18n/locale-of';
import type { Locale } from '@/i18n/locales';
import { type NamedNoun, type PageAddress, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { everyLanguage } from '../every-language';
import { FollowLink } from '../follow/follow-link';
import { Frame } from '../frame';
import { langOf } from '../name-link';
import { PageTurns } from '../page-turns';
import { ListFormats } from '../statements/list-formats';
import { StatementsByMonth } from '../statements/statements-by-month';
import { Answers } from './answers';
import { NameFacts } from './name-facts';
import { type Asked, filterOf, oneOf } from './name-query';
import styles from './names.module.css';

export interface NameProps {
	params: Promise<{ locale: string; ref: string; slug: string }>;
	searchParams: Promise<Asked>;
}

/** So many of a person's newest answers are shown. */
const mostAnswers = 5;

const find = cache((noun: NamedNoun, ref: string, locale: Locale) => findName({ noun, ref, locale }));
const publisher = () => ({ name: env.PUBLISHER_NAME, publicUrl: env.PUBLIC_URL });

export async function metadataOf(noun: NamedNoun, { params, searchParams }: NameProps): Promise<Metadata> {
	const locale = await localeOf(params);
	const named = await find(noun, (await params).ref, locale);
	if (!named) return {};
	if (Object.keys(await searchParams).length) {
		return { title: named.name.text, robots: { index: false, follow: true } };
	}
	const t = wordsIn(locale, 'Names');
	const description = t('about', { name: named.name.text, count: named.count, number: numberOf(locale, named.count) });
	return nameMetadata({ locale, named, description }, publisher());
}

/** One person, place, event or topic, with the statements that name it, the newest first. */
export async function NamePage({ noun, params, searchParams }: NameProps & { noun: NamedNoun }) {
	const locale = await localeOf(params);
	const { ref } = await params;
	const asked = await searchParams;
	const page = { after: oneOf(asked, 'after'), before: oneOf(asked, 'before') };
	const [named, list, answered] = await Promise.all([
		find(noun, ref, locale),
		listStatements({ locale, ...filterOf(noun, ref), ...page }),
		noun === 'person' ? listQuestions({ locale, speaker: ref, size: mostAnswers }) : null,
	]);
	if (!named) notFound();
	const t = wordsIn(locale, 'Names');
	const addressIn = (other: Locale, address: PageAddress = {}) =>
		paths.name(other, noun, { ref, slug: named.slugs[other] }, address);
	return (
		<Frame locale={locale} addresses={everyLanguage(addressIn)}>
			<Heading locale={locale} named={named} />
			<div className={styles.columns}>
				<section aria-labelledby="texts">
					<div className={styles.summary}>
						<h2 id="texts">{t('count', { count: list.count, number: numberOf(locale, list.count) })}</h2>
						<a className="screen" href={paths.statements(locale, filterOf(noun, ref))}>
							{t('search')}
						</a>
						<span className="screen">
							<FollowLink locale={locale} followed={{ what: noun, target: ref }} />
						</span>
					</div>
					<StatementsByMonth locale={locale} statements={list.statements} />
					<PageTurns
						locale={locale}
						previous={list.previous && addressIn(locale, { before: list.previous })}
						next={list.next && addressIn(locale, { after: list.next })}
					/>
					<ListFormats locale={locale} addressOf={(format) => paths.nameFeed(locale, noun, ref, format)} />
					{answered?.questions.length ? <Answers locale={locale} person={ref} questions={answered.questions} /> : null}
				</section>
				<NameFacts locale={locale} named={named} />
			</div>
			<script type="application/ld+json">
				{serializeJsonLd(nameJsonLd(named, { locale, slug: named.slugs[locale] }, publisher()))}
			</script>
		</Frame>
	);
}

function Heading({ locale, named: { noun, name } }: { locale: Locale; named: PublishedName }) {
	const t = wordsIn(locale, 'Names');
	return (
		<>
			<p className={styles.kicker}>
				<a href={paths.names(locale, noun)}>{t(`title.${noun}`)}</a>
			</p>
			<h1 className={styles.title} lang={langOf(name, locale)}>
				{name.text}
			</h1>
		</>
	);
}

function numberOf(locale: Locale, count: number): string {
	return datesIn(locale, env.DEFAULT_TIME_ZONE).number(count);
}
