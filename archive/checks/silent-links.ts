import type { Locale } from '@/i18n/locales';
import type { Segment } from '../statements/text';

/** What says only that there is a link, by language. */
const silent: Record<Locale, readonly string[]> = {
	de: [
		'hier',
		'hier klicken',
		'klicken sie hier',
		'link',
		'mehr',
		'mehr lesen',
		'mehr erfahren',
		'weiter',
		'weiterlesen',
		'dort',
	],
	en: ['here', 'click here', 'link', 'this link', 'more', 'read more', 'learn more', 'this page', 'this', 'there'],
	es: [
		'aquí',
		'aqui',
		'pulse aquí',
		'haga clic aquí',
		'enlace',
		'más',
		'leer más',
		'más información',
		'ver más',
		'este enlace',
	],
	ru: ['здесь', 'тут', 'сюда', 'нажмите здесь', 'ссылка', 'по ссылке', 'подробнее', 'далее', 'читать далее', 'ещё'],
	fr: [
		'ici',
		'cliquez ici',
		'cliquer ici',
		'lien',
		'ce lien',
		'plus',
		'lire plus',
		'lire la suite',
		'en savoir plus',
		'suite',
	],
};

/** The words of a segment's links that say nothing of where they lead: blank ones, and those of the language's list. */
export function silentLinks({ text, marks = [] }: Pick<Segment, 'text' | 'marks'>, locale: Locale): string[] {
	return marks
		.filter(({ type }) => type === 'link')
		.map(({ from, to }) => text.slice(from, to).trim())
		.filter((words) => {
			const plain = words
				.replace(/[^\p{L}\p{N}\s]/gu, '')
				.replace(/\s+/g, ' ')
				.trim()
				.toLocaleLowerCase(locale);
			return plain === '' || silent[locale].includes(plain);
		});
}
