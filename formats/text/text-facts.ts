import { localeFacts } from '@/i18n/locales';
import { permanentUrl, statementUrl } from '../addresses';
import type { DescribedStatement, Publisher } from '../described-statement';
import { spokenDate } from '../spoken-time';

/** What is said of a statement above its text, the same in Markdown, plain text and JSON. */
export function textFacts(statement: DescribedStatement, { publicUrl, name }: Publisher) {
	const { ref, locale, kind, facts, edition, versions, originalLocale, withdrawal } = statement;
	return {
		ref,
		kind,
		language: localeFacts[locale].tag,
		originalLanguage: originalLocale && localeFacts[originalLocale].tag,
		delivered: spokenDate(facts),
		timeZone: facts.timeZone,
		place: facts.place?.text ?? null,
		event: facts.event?.text ?? null,
		speakers: facts.speakers.map((speaker) => ({ name: speaker.name.text, office: speaker.office?.text ?? null })),
		topics: facts.topics.map((topic) => topic.text),
		edition: edition.number,
		published: edition.firstPublishedAt.toISOString(),
		updated: edition.publishedAt.toISOString(),
		changeNote: edition.changeNote,
		withdrawn: withdrawal && { at: withdrawal.at.toISOString(), reason: withdrawal.reason.text },
		publisher: name,
		url: statementUrl(publicUrl, { locale, ref, slug: edition.slug }),
		permanentUrl: permanentUrl(publicUrl, ref),
		versions: versions.map((version) => ({
			language: localeFacts[version.locale].tag,
			role: version.role,
			title: version.title,
			url: statementUrl(publicUrl, { ...version, ref }),
		})),
	};
}
