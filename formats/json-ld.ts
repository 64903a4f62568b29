import type { CorrectionComment, Event, NewsArticle, Person, WithContext } from 'schema-dts';
import { localeFacts } from '@/i18n/locales';
import { permanentUrl, statementUrl, versionId } from './addresses';
import type { DescribedFacts, DescribedStatement, DescribedVersion, Publisher } from './described-statement';
import { filesOfText } from './json-ld-files';
import { questionsOf } from './json-ld-questions';
import { spokenDate } from './spoken-time';

/**
 * schema.org's description of one language version: a `NewsArticle` that names its translations, or the
 * original it translates, by their unchanging `@id`. `dateCreated` is when it was spoken. What the page's head
 * or the translation's own page says (description, headline) is not said again: it would weigh as much as a paragraph.
 */
export function statementJsonLd(statement: DescribedStatement, publisher: Publisher): WithContext<NewsArticle> {
	const { edition, facts, locale, ref } = statement;
	const { publicUrl } = publisher;
	const url = statementUrl(publicUrl, { locale, ref, slug: edition.slug });
	const questions = questionsOf(edition.blocks, url);
	return {
		'@context': 'https://schema.org',
		'@type': 'NewsArticle',
		'@id': versionId(publicUrl, ref, locale),
		url,
		headline: edition.title,
		inLanguage: localeFacts[locale].tag,
		identifier: permanentUrl(publicUrl, ref),
		version: String(edition.number),
		dateCreated: spokenDate(facts) ?? undefined,
		datePublished: edition.firstPublishedAt.toISOString(),
		dateModified: edition.publishedAt.toISOString(),
		author: authorsOf(facts, publisher),
		publisher: organization(publisher),
		contentLocation: facts.place ? { '@type': 'Place', name: facts.place.text } : undefined,
		recordedAt: occasionOf(facts),
		about: facts.topics.length
			? facts.topics.map((topic) => ({ '@type': 'Thing' as const, name: topic.text }))
			: undefined,
		correction: correctionOf(statement),
		creativeWorkStatus: statement.withdrawal ? 'Withdrawn' : undefined,
		...filesOfText(edition.blocks, publicUrl),
		hasPart: questions.length ? questions : undefined,
		...translationsOf(statement, publicUrl),
	};
}

/** JSON for a `<script type="application/ld+json">`: no text can end the element or open a comment. */
export function serializeJsonLd(thing: object): string {
	return JSON.stringify(thing).replaceAll('<', '\\u003c');
}

function translationsOf(statement: DescribedStatement, publicUrl: string) {
	const { locale, ref, originalLocale } = statement;
	const shown = statement.versions.find((version) => version.locale === locale);
	const toWork = (version: DescribedVersion) => ({
		'@type': 'NewsArticle' as const,
		'@id': versionId(publicUrl, ref, version.locale),
		url: statementUrl(publicUrl, { ...version, ref }),
		inLanguage: localeFacts[version.locale].tag,
	});
	if (shown?.role === 'translation') {
		const original = statement.versions.find((version) => version.locale === originalLocale);
		if (original) return { translationOfWork: toWork(original) };
		if (!originalLocale) return {};
		return { translationOfWork: { '@type': 'CreativeWork' as const, inLanguage: localeFacts[originalLocale].tag } };
	}
	if (locale !== originalLocale) return {};
	const translations = statement.versions.filter((version) => version.role === 'translation');
	return translations.length ? { workTranslation: translations.map(toWork) } : {};
}

function authorsOf(facts: DescribedFacts, publisher: Publisher): NewsArticle['author'] {
	if (!facts.speakers.length) return { '@id': publisherId(publisher) };
	return facts.speakers.map(
		(speaker): Person => ({
			'@type': 'Person',
			name: speaker.name.text,
			jobTitle: speaker.office?.text,
		}),
	);
}

function organization(publisher: Publisher) {
	return {
		'@type': 'Organization' as const,
		'@id': publisherId(publisher),
		name: publisher.name,
		url: publisher.publicUrl,
	};
}

function publisherId({ publicUrl }: Publisher): string {
	return `${publicUrl}/#publisher`;
}

function occasionOf(facts: DescribedFacts): Event | undefined {
	if (!facts.event) return undefined;
	return {
		'@type': 'Event',
		name: facts.event.text,
		startDate: spokenDate(facts) ?? undefined,
		location: facts.place ? { '@type': 'Place', name: facts.place.text } : undefined,
	};
}

function correctionOf({ edition, locale }: DescribedStatement): CorrectionComment | undefined {
	if (edition.number < 2 || !edition.changeNote) return undefined;
	return {
		'@type': 'CorrectionComment',
		text: edition.changeNote,
		datePublished: edition.publishedAt.toISOString(),
		inLanguage: localeFacts[locale].tag,
	};
}
