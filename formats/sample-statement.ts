import type { DescribedStatement } from './described-statement';

/** A briefing in four languages, for tests: Russian original, one translation behind, odd characters in its words. */
export function sampleStatement(changes: Partial<DescribedStatement> = {}): DescribedStatement {
	return {
		ref: '7gk2mq',
		kind: 'press-conference',
		originalLocale: 'ru',
		locale: 'en',
		facts: {
			deliveredAt: new Date('2018-06-11T05:50:00Z'),
			timeZone: 'Asia/Almaty',
			precision: 'minute',
			place: { text: 'Almaty', lang: 'en' },
			event: { text: 'Meeting of archivists', lang: 'en' },
			speakers: [
				{ ref: 'p1', name: { text: 'Ana “A&B” Ríos', lang: 'es' }, office: { text: 'Chief Archivist', lang: 'en' } },
			],
			topics: [{ ref: 't1', text: 'Archives', lang: 'en' }],
		},
		versions: [
			{ locale: 'en', role: 'translation', title: 'Answers & remarks', slug: 'answers-remarks', ...published },
			{ locale: 'es', role: 'translation', title: 'Respuestas', slug: 'respuestas', ...published },
			{ locale: 'ru', role: 'original', title: 'Ответы', slug: 'otvety', ...published },
			{ locale: 'fr', role: 'authentic', title: 'Réponses', slug: 'réponses', ...published },
		],
		edition: {
			number: 2,
			title: 'Answers & remarks',
			slug: 'answers-remarks',
			lead: null,
			blocks: [
				turn('q1', 'question', null, ['Why is </script><!-- an archive kept?']),
				turn('a1', 'answer', 'Ana Ríos', ['So that it can be read.', 'And checked.']),
			],
			publishedAt: new Date('2018-06-13T08:00:00Z'),
			firstPublishedAt: new Date('2018-06-12T08:00:00Z'),
			changeNote: 'The date was wrong.',
		},
		withdrawal: null,
		...changes,
	};
}

const published = {
	publishedAt: new Date('2018-06-12T08:00:00Z'),
	updatedAt: new Date('2018-06-13T08:00:00Z'),
};

function turn(key: string, role: 'question' | 'answer', speaker: string | null, paragraphs: string[]) {
	return {
		type: 'turn' as const,
		key: `${key}t`,
		role,
		speaker,
		segments: paragraphs.map((text, index) => ({ type: 'paragraph' as const, key: `${key}s${index}`, text })),
	};
}
