import { element, type Xml } from '../xml';

/** Words with the BCP 47 tag of their language where it isn't the mail's. */
export interface MailWords {
	text: string;
	lang?: string;
}

/** What a mail is made of, from top to bottom. */
export type MailPart =
	| ({ type: 'heading' } & MailWords)
	| ({ type: 'paragraph' } & MailWords)
	| ({ type: 'link'; href: string; isMain?: boolean } & MailWords)
	| { type: 'list'; entries: readonly MailWords[] }
	| { type: 'rule' };

/** A mail as plain text: a link stands under its words. */
export function writeMailText(parts: readonly MailPart[]): string {
	return `${parts.map(textOf).join('\n\n')}\n`;
}

/** The same as one simple HTML document that asks for nothing from anywhere: no picture, no style sheet, no other's link. */
export function writeMailHtml(parts: readonly MailPart[], { lang, title }: { lang: string; title: string }): string {
	const head = element('head', {}, element('meta', { charset: 'utf-8' }), element('title', {}, title));
	const body = element('body', { style: styles.body }, ...parts.map(htmlOf));
	return `<!DOCTYPE html>\n${element('html', { lang }, head, body).xml}\n`;
}

const styles = {
	body: 'max-width:36em;margin:0 auto;padding:1em;font:17px/1.5 Georgia,serif',
	main: 'font-size:1.25em',
	rule: 'border:0;border-top:1px solid #999;margin:2em 0',
};

function textOf(part: MailPart): string {
	switch (part.type) {
		case 'heading':
			return part.text.toLocaleUpperCase(part.lang);
		case 'paragraph':
			return part.text;
		case 'link':
			return `${part.text}\n${part.href}`;
		case 'list':
			return part.entries.map(({ text }) => `* ${text}`).join('\n');
		case 'rule':
			return '-- '.repeat(3).trim();
	}
}

function htmlOf(part: MailPart): Xml {
	switch (part.type) {
		case 'heading':
			return element('h1', { style: 'font-size:1em', lang: part.lang }, part.text);
		case 'paragraph':
			return element('p', { lang: part.lang }, part.text);
		case 'link':
			return element(
				'p',
				part.isMain ? { style: styles.main } : {},
				element('a', { href: part.href, lang: part.lang }, part.text),
			);
		case 'list':
			return element('ul', {}, ...part.entries.map(({ text, lang }) => element('li', { lang }, text)));
		case 'rule':
			return element('hr', { style: styles.rule });
	}
}
