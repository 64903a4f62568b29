import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** The reference: a node:http server that answers every request with the same bytes and headers, read once from a file. */
const [headersFile = '', bodyFile = '', port = '0'] = process.argv.slice(2);
const headers: Record<string, string> = JSON.parse(readFileSync(headersFile, 'utf8'));
const body = readFileSync(bodyFile);
createServer((_request, response) => {
	response.writeHead(200, headers).end(body);
}).listen(Number(port), '127.0.0.1');
