import { once } from 'node:events';
import { request as askPlain, type IncomingMessage } from 'node:http';
import { request as askSecure } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AwsClient } from 'aws4fetch';
import type { ByteRange, Storage } from './storage';

export interface Bucket {
	/** The service's address; the bucket's name follows in the path. */
	endpoint: string;
	bucket: string;
	region: string;
	accessKeyId: string;
	secretAccessKey: string;
}

/**
 * A bucket of an S3-compatible service. Requests are signed by version 4; bodies are not part of the signature, as the service is
 * reached by https and each object is named by its hash. Throws when the service refuses or does not answer: when no byte comes or goes
 * for `patience` milliseconds. Who reads may take as long as it likes; what then goes wrong, the stream that it reads says.
 */
export function bucketStorage(
	{ endpoint, bucket, region, accessKeyId, secretAccessKey }: Bucket,
	patience = 60_000,
): Storage {
	const signer = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' });

	/** Through node:http and not fetch, which cannot say how long a body is that it sends as it comes. */
	async function ask(method: string, name: string, more: { headers?: Record<string, string>; body?: Readable } = {}) {
		const { headers = {}, body } = more;
		const signed = await signer.sign(`${endpoint}/${bucket}/${name}`, { method, headers });
		const url = new URL(signed.url);
		const send = url.protocol === 'https:' ? askSecure : askPlain;
		const asking = send(url, {
			method,
			headers: { ...Object.fromEntries(signed.headers), ...headers },
			timeout: patience,
		});
		asking.on('timeout', () => asking.destroy(new Error('The storage does not answer.')));
		asking.on('response', (response) => asking.on('error', (error) => response.destroy(error)));
		const [[response]] = (await Promise.all([
			once(asking, 'response'),
			body ? pipeline(body, asking) : asking.end(),
		])) as [[IncomingMessage], unknown];
		return response;
	}

	return {
		async sizeOf(name) {
			const response = await ask('HEAD', name);
			response.resume();
			if (response.statusCode === 404) return null;
			await expectStatus(response, 200);
			return Number(response.headers['content-length']);
		},
		async keep(name, bytes, { size, media }) {
			const headers = { 'content-length': String(size), 'content-type': media };
			const response = await ask('PUT', name, {
				headers,
				body: Readable.from(Buffer.isBuffer(bytes) ? [bytes] : bytes),
			});
			await expectStatus(response, 200);
			response.resume();
		},
		async read(name, range) {
			const response = await ask('GET', name, { headers: range ? rangeHeader(range) : {} });
			await expectStatus(response, range ? 206 : 200);
			return response.setTimeout(0);
		},
	};
}

function rangeHeader({ start, end }: ByteRange): Record<string, string> {
	return { range: `bytes=${start}-${end}` };
}

async function expectStatus(response: IncomingMessage, status: number): Promise<void> {
	if (response.statusCode === status) return;
	let told = '';
	for await (const chunk of response) told = (told + chunk).slice(0, 500);
	throw new Error(`The storage answers ${response.statusCode}: ${told}`);
}
