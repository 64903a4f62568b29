import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import createNext from 'next';
import { findAddress } from '@/archive/statements/published';
import { env } from '@/platform/env';
import { Failure } from '@/platform/failure';
import { makeFrontDoor } from './front-door';
import { makeWorkshopDoor } from './workshop-door';

export interface RunningServer {
	/** Stops taking requests, lets those under way end, then closes. */
	close(): Promise<void>;
}

const drainTime = 10_000;

/** Starts the archive's HTTP server with Next behind it. Throws a Failure when the port cannot be had. */
export async function startServer({ dev, port }: { dev: boolean; port: number }): Promise<RunningServer> {
	const next = createNext({
		dev,
		dir: process.cwd(),
		port,
		hostname: 'localhost',
		quiet: !dev,
		...(dev ? { turbopack: true } : {}),
	});
	await next.prepare();
	const options = { next: next.getRequestHandler(), findAddress, trustedProxies: env.TRUSTED_PROXIES };
	const server = createServer(
		{ keepAliveTimeout: 65_000, headersTimeout: 15_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 },
		dev ? makeWorkshopDoor(options) : makeFrontDoor(options),
	);
	if (dev) server.on('upgrade', next.getUpgradeHandler());
	await listen(server, port);
	return {
		close: async () => {
			await drain(server);
			await next.close();
		},
	};
}

function listen(server: Server, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', (cause) =>
			reject(new Failure(`Port ${port} cannot be used (${cause.message}): set another PORT.`, 1, { cause })),
		);
		server.listen(port, resolve);
	});
}

async function drain(server: Server): Promise<void> {
	const closed = new Promise<void>((resolve) => server.close(() => resolve()));
	server.closeIdleConnections();
	const tooLong = sleep(drainTime, undefined, { ref: false }).then(() => server.closeAllConnections());
	await Promise.race([closed, tooLong]);
}
