import { describe, expect, test } from 'vitest';
import { serializeJsonLd, statementJsonLd } from './json-ld';
import { sampleStatement } from './sample-statement';

const publisher = { name: 'Rostrum', publicUrl: 'https://archive.example' };
const describeIn = (locale: 'en' | 'es' | 'ru' | 'fr') =>
	parsed(statementJsonLd(sampleStatement({ locale }), publisher));

describe('JSON-LD of a statement', () => {
	test('says what it is, when it was spoken there, and when it was published', () => {
		expect(describeIn('en')).toMatchObject({
			'@type': 'NewsArticle',
			'@id': 'https://archive.example/s/7gk2mq#en',
			headline: 'Answers & remarks',
			inLanguage: 'en-GB',
			version: '2',
			dateCreated: '2018-06-11T11:50:00+06:00',
			datePublished: '2018-06-12T08:00:00.000Z',
			dateModified: '2018-06-13T08:00:00.000Z',
			correction: { '@type': 'CorrectionComment', text: 'The date was wrong.' },
			contentLocation: { name: 'Almaty' },
			author: [{ '@type': 'Person', name: 'Ana “A&B” Ríos', jobTitle: 'Chief Archivist' }],
		});
	});

	test('links original and translations by @id in both directions', () => {
		const original = describeIn('ru');
		const ids = original.workTranslation.map((work: { '@id': string }) => work['@id']);
		expect(ids).toEqual(['https://archive.example/s/7gk2mq#en', 'https://archive.example/s/7gk2mq#es']);
		for (const locale of ['en', 'es'] as const) {
			expect(describeIn(locale).translationOfWork['@id']).toBe(original['@id']);
			expect(ids).toContain(describeIn(locale)['@id']);
		}
	});

	test('calls an equally authentic text no translation', () => {
		expect(describeIn('fr')).not.toHaveProperty('translationOfWork');
		expect(describeIn('fr')).not.toHaveProperty('workTranslation');
	});

	test('names the original language when that text is not here', () => {
		const versions = sampleStatement().versions.filter((version) => version.locale !== 'ru');
		const article = parsed(statementJsonLd(sampleStatement({ versions }), publisher));
		expect(article.translationOfWork).toEqual({ '@type': 'CreativeWork', inLanguage: 'ru-RU' });
	});

	test('names the publisher once, also where nobody is named as the author', () => {
		const { facts } = sampleStatement();
		const article = parsed(statementJsonLd(sampleStatement({ facts: { ...facts, speakers: [] } }), publisher));
		expect(article.author).toEqual({ '@id': 'https://archive.example/#publisher' });
		expect(article.publisher).toMatchObject({ '@id': article.author['@id'], '@type': 'Organization', name: 'Rostrum' });
	});

	test('pairs questions with their answers', () => {
		const [question] = describeIn('en').hasPart;
		expect(question['@id']).toBe('https://archive.example/en/statements/7gk2mq/answers-remarks#q1t');
		expect(question.suggestedAnswer[0]).toMatchObject({ '@type': 'Answer', author: { name: 'Ana Ríos' } });
	});

	test('keeps as much of the time as is known', () => {
		const { facts } = sampleStatement();
		const created = (precision: 'day' | 'month' | 'year' | 'unknown') =>
			parsed(statementJsonLd(sampleStatement({ facts: { ...facts, precision } }), publisher)).dateCreated;
		expect(['day', 'month', 'year', 'unknown'].map((p) => created(p as 'day'))).toEqual([
			'2018-06-11',
			'2018-06',
			'2018',
			undefined,
		]);
	});

	test('cannot end the script element it stands in', () => {
		const text = serializeJsonLd(statementJsonLd(sampleStatement(), publisher));
		expect(text).not.toContain('<');
		expect(JSON.parse(text).hasPart[0].text).toContain('</script><!--');
	});
});

function parsed(thing: object) {
	return JSON.parse(serializeJsonLd(thing));
}
