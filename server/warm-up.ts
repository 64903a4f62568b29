import { IncomingMessage, type RequestListener } from 'node:http';
import { Socket } from 'node:net';
import { type Locale, locales } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { type Captured, CapturedResponse } from './captured-response';

export interface Newest {
	ref: string;
	slug: string;
}

/**
 * Asks for the front page, for what is nowhere, for the list and for what was published last in every language, before a reader does:
 * the first page of a kind takes Next half a second, in which nobody else is answered, and the next dozen are slower than later ones.
 */
export async function warmUp(listener: RequestListener, newest: (locale: Locale) => Promise<Newest[]>): Promise<void> {
	for (const path of [paths.home, (locale: Locale) => `/${locale}/nowhere`, paths.statements]) {
		for (const locale of locales) await ask(listener, path(locale));
	}
	for (const locale of locales) {
		for (const one of await newest(locale)) await ask(listener, paths.statement(locale, one));
	}
}

function ask(listener: RequestListener, url: string): Promise<Captured> {
	const request = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url });
	const response = new CapturedResponse(request);
	listener(request, response);
	return response.captured;
}
