import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { NextHandler } from './render';

/** One request on its way through the front door. */
export interface Incoming {
	request: IncomingMessage;
	next: NextHandler;
	method: string;
	/** The client's headers as they came. */
	asked: IncomingHttpHeaders;
	isReady(): Promise<boolean>;
}
