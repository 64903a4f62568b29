import { type IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from 'node:http';

export interface Captured {
	status: number;
	headers: OutgoingHttpHeaders;
	body: Buffer;
}

type Chunk = string | Uint8Array;
type Done = (error?: Error | null) => void;

/** A response that keeps what is written to it, for the front door to finish. */
export class CapturedResponse extends ServerResponse {
	readonly captured: Promise<Captured>;
	private readonly chunks: Buffer[] = [];
	private readonly settle: (captured: Captured) => void;
	private begun = false;
	private ended = false;

	constructor(request: IncomingMessage) {
		super(request);
		let settle = (_: Captured) => {};
		this.captured = new Promise((resolve) => {
			settle = resolve;
		});
		this.settle = settle;
		Object.defineProperties(this, {
			headersSent: { get: () => this.begun },
			writableEnded: { get: () => this.ended },
			writableFinished: { get: () => this.ended },
		});
	}

	override writeHead(
		status: number,
		reason?: string | OutgoingHttpHeaders | OutgoingHttpHeader[],
		headers?: OutgoingHttpHeaders | OutgoingHttpHeader[],
	): this {
		this.statusCode = status;
		const given = typeof reason === 'string' ? headers : reason;
		for (const [name, value] of pairsOf(given)) if (value !== undefined) this.setHeader(name, value);
		return this;
	}

	override flushHeaders(): void {
		this.begun = true;
	}

	override write(chunk: Chunk, encoding?: BufferEncoding | Done, done?: Done): boolean {
		this.begun = true;
		this.keep(chunk, encoding);
		const callback = typeof encoding === 'function' ? encoding : done;
		if (callback) process.nextTick(callback);
		return true;
	}

	override end(chunk?: Chunk | (() => void), encoding?: BufferEncoding | (() => void), done?: () => void): this {
		if (this.ended) return this;
		if (chunk && typeof chunk !== 'function') this.keep(chunk, encoding);
		this.begun = true;
		this.ended = true;
		this.settle({ status: this.statusCode, headers: { ...this.getHeaders() }, body: Buffer.concat(this.chunks) });
		const callback = [chunk, encoding, done].find((argument) => typeof argument === 'function');
		process.nextTick(() => {
			if (typeof callback === 'function') callback();
			this.emit('finish');
			this.emit('close');
		});
		return this;
	}

	private keep(chunk: Chunk, encoding?: unknown): void {
		const name = typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8';
		this.chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, name) : Buffer.from(chunk));
	}
}

function pairsOf(
	headers: OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined,
): [string, OutgoingHttpHeader | undefined][] {
	if (!headers) return [];
	if (!Array.isArray(headers)) return Object.entries(headers);
	const pairs: [string, OutgoingHttpHeader | undefined][] = [];
	for (let i = 0; i < headers.length; i += 2) pairs.push([String(headers[i]), headers[i + 1]]);
	return pairs;
}
