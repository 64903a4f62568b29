import { request } from 'node:http';

export interface Compressed {
	headers: NodeJS.Dict<string | string[]>;
	body: Buffer;
}

/** An address as a browser that accepts Brotli gets it, still compressed. */
export function fetchCompressed(address: string): Promise<Compressed> {
	return new Promise((resolve, reject) => {
		const asking = request(address, { headers: { 'accept-encoding': 'br, gzip' } }, async (response) => {
			const chunks: Buffer[] = [];
			for await (const chunk of response) chunks.push(chunk);
			resolve({ headers: response.headers, body: Buffer.concat(chunks) });
		});
		asking.on('error', reject);
		asking.end();
	});
}
