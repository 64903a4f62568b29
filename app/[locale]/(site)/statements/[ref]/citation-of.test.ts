import { describe, expect, test } from 'vitest';
import { citationText } from '@/formats/citations/citation';
import { sampleStatement } from '@/formats/sample-statement';
import type { Locale } from '@/i18n/locales';
import { citationOf } from './citation-of';

type Changes = Partial<ReturnType<typeof sampleStatement>>;

function cited(locale: Locale, title: string, changes: Changes = {}): string {
	const sample = sampleStatement({ locale, ...changes });
	const role = sample.versions.find((version) => version.locale === locale)?.role ?? 'translation';
	return citationText(citationOf({ ...sample, role, edition: { ...sample.edition, title } }));
}

describe('a citation', () => {
	test('has one full stop after a Russian date', () => {
		const facts = { ...sampleStatement().facts, precision: 'day' as const, event: null };
		const withdrawal = { at: new Date('2020-01-02T12:00:00Z'), reason: { text: '…', lang: 'ru' as const } };
		const words = cited('ru', 'Ответы', { facts, withdrawal });
		expect(words).toContain('«Ответы». Пресс-конференция, Almaty, 11 июня 2018 г. Оригинал на русском');
		expect(words).toContain('издание 2, 13 июня 2018 г. Отозвано 2 января 2020 г. http');
		expect(words).not.toContain('..');
	});

	test.each<[Locale, string, string]>([
		['de', 'Ein „guter“ Tag', '„Ein ‚guter‘ Tag“. '],
		['en', 'A “good” day', '“A ‘good’ day”. '],
		['es', 'Un «buen» día', '«Un “buen” día». '],
		['ru', 'О «добром» дне', '«О „добром“ дне». '],
		['fr', 'Un « beau » jour', '«\u00a0Un “beau” jour\u00a0». '],
	])('in %s has other marks within a title than around it', (locale, title, written) => {
		expect(cited(locale, title)).toContain(written);
	});

	test('has the reader’s marks around and within the original’s title', () => {
		const versions = sampleStatement().versions.map((version) => ({ ...version, title: 'О «добром» дне' }));
		expect(cited('en', 'Answers', { versions })).toContain('Translated from Russian: “О ‘добром’ дне”. ');
	});

	test('in French has a space before colons and semicolons that no line breaks at', () => {
		const { facts, versions } = sampleStatement();
		const [speaker] = facts.speakers;
		const translated = versions.map((version) => ({ ...version, role: 'translation' as const }));
		const twice = { ...facts, speakers: speaker ? [{ ...speaker, office: null }, speaker] : [] };
		const words = cited('fr', 'Réponses', { facts: twice, versions: translated });
		expect(words).toMatch(/^Ana “A&B” Ríos\u00a0; Ana “A&B” Ríos, Chief Archivist\u00a0: «\u00a0Réponses\u00a0»\. /);
		expect(words).toContain('Traduit du russe\u00a0: «\u00a0Ответы\u00a0». ');
	});
});
