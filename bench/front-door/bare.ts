// Answers every request with the bytes and headers of one address, kept in memory, by node:http and nothing else: what a server
// in Node can reach at most. Run as a process of its own: tsx bench/front-door/bare.ts ADDRESS
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchCompressed } from './fetch-compressed';

const { headers, body } = await fetchCompressed(process.argv[2] ?? '');
const { connection: _, 'keep-alive': __, date: ___, ...kept } = headers;
const server = createServer((_request, response) => {
	response.writeHead(200, kept);
	response.end(body);
});
server.listen(0, '127.0.0.1', () => console.log(`at http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
