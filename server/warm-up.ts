import { IncomingMessage, type RequestListener } from 'node:http';
import { Socket } from 'node:net';
import { locales } from '@/i18n/locales';
import { type Captured, CapturedResponse } from './captured-response';

/**
 * Asks for the front page and for what is nowhere in every language, before a reader does: the first page of a kind takes Next
 * half a second, in which nobody else is answered.
 */
export async function warmUp(listener: RequestListener): Promise<void> {
	for (const locale of locales) for (const path of [`/${locale}`, `/${locale}/nowhere`]) await ask(listener, path);
}

function ask(listener: RequestListener, url: string): Promise<Captured> {
	const request = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url });
	const response = new CapturedResponse(request);
	listener(request, response);
	return response.captured;
}
