import type { Locale } from '@/i18n/locales';

/** The same short page as websites in five languages lay it out, for tests. */
export const samplePages: Record<Locale, string> = {
	en: page({
		section: 'Statements and interviews',
		date: '7 March 202414:05',
		title:
			'Chief Archivist Ana Ríos’s answers to questions following the Open Shelves Conference, Lisbon, March 7, 2024',
		question: 'Question:',
		answer: 'Ana Ríos:',
		words: [
			'What did the conference agree on?',
			'On one thing only: what was said must stay readable.',
			'The second point concerns dates: they are written down where the words were spoken.',
			'Will there be translations?',
			'Yes. In five languages, each published as soon as it is ready.',
		],
		end: 'Advanced settings',
	}),
	de: page({
		section: 'Reden und Interviews',
		date: '7. März 2024, 14.05 Uhr',
		title:
			'Antworten der Chefarchivarin Ana Ríos auf Fragen im Anschluss an die Konferenz der offenen Regale, Lissabon, 7. März 2024',
		question: 'Frage:',
		answer: 'Ana Ríos:',
		words: [
			'Worauf hat sich die Konferenz geeinigt?',
			'Nur auf eines: Was gesagt wurde, muss lesbar bleiben.',
			'Der zweite Punkt betrifft das Datum: Es wird dort festgehalten, wo die Worte gefallen sind.',
			'Wird es Übersetzungen geben?',
			'Ja. In fünf Sprachen, und jede erscheint, sobald sie fertig ist.',
		],
		end: 'Erweiterte Einstellungen',
	}),
	es: page({
		section: 'Discursos y entrevistas',
		date: '7 de marzo de 2024 14:05',
		title:
			'Respuestas de la archivera jefa Ana Ríos tras la Conferencia de Estantes Abiertos, Lisboa, 7 de marzo de 2024',
		question: 'Pregunta:',
		answer: 'Ana Ríos:',
		words: [
			'¿En qué se puso de acuerdo la conferencia?',
			'Solo en una cosa: lo que se dijo debe seguir siendo legible.',
			'El segundo punto se refiere a las fechas: se anotan donde se pronunciaron las palabras.',
			'¿Habrá traducciones?',
			'Sí. En cinco idiomas, y cada una se publica en cuanto está lista.',
		],
		end: 'Configuración avanzada',
	}),
	ru: page({
		section: 'Выступления и интервью',
		date: '7 марта 2024 года 14:05',
		title:
			'Ответы главного архивиста А. Риос на вопросы по итогам Конференции открытых полок, г. Лиссабон, 7 марта 2024 года',
		question: 'Вопрос:',
		answer: 'А. Риос:',
		words: [
			'О чём договорились участники конференции?',
			'Только об одном: сказанное должно оставаться доступным для чтения.',
			'Второй пункт касается дат: их записывают там, где прозвучали слова.',
			'Будут ли переводы?',
			'Да. На пяти языках, и каждый публикуется, как только он готов.',
		],
		end: 'Расширенные настройки',
	}),
	fr: page({
		section: 'Discours et entretiens',
		date: '7 mars 2024 à 14h05',
		title:
			'Réponses de l’archiviste en chef Ana Ríos à l’issue de la Conférence des rayons ouverts, Lisbonne, 7 mars 2024',
		question: 'Question :',
		answer: 'Ana Ríos :',
		words: [
			'Sur quoi la conférence s’est-elle mise d’accord ?',
			'Sur une seule chose : ce qui a été dit doit rester lisible.',
			'Le second point concerne les dates : elles sont notées là où les mots ont été prononcés.',
			'Y aura-t-il des traductions ?',
			'Oui. En cinq langues, chacune publiée dès qu’elle est prête.',
		],
		end: 'Paramètres avancés',
	}),
};

function page(parts: {
	section: string;
	date: string;
	title: string;
	question: string;
	answer: string;
	words: [string, string, string, string, string];
	end: string;
}): string {
	const { section, date, title, question, answer, words, end } = parts;
	const badges = '  • de-DE1 en-GB 2 es-ES1 ru-RU3 fr-FR1';
	const turns = [
		`${question} ${words[0]}`,
		`${answer} ${words[1]}`,
		words[2],
		`${question} ${words[3]}`,
		`${answer} ${words[4]}`,
	];
	return [section, section, date, title, `${badges}\n`, ...turns, `\n\n\n${end}`].join('\n\n');
}
