import type { RequestListener, Server } from 'node:http';
import createNext from 'next';
import { findPublishedFile } from '@/archive/files/published';
import { findNameAddress } from '@/archive/labels/published';
import { listPassages } from '@/archive/passages/published';
import { findPreviewFile } from '@/archive/previews/find-preview-file';
import { countOpening, findPreviewLink } from '@/archive/previews/find-preview-link';
import { findStatementPage } from '@/archive/statement-page/published';
import { findAddress } from '@/archive/statements/published';
import { listEditionsForFeed } from '@/archive/syndication/published';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import { Failure } from '@/platform/failure';
import { log } from '@/platform/log';
import { forgetSourceMaps, mapStacksWhenRead } from '@/platform/stack-traces';
import { lookBeside } from './builds-beside';
import { prepareDrain } from './drain';
import { makeFrontDoor } from './front-door';
import { beginClosing } from './health';
import { makeServer } from './http-server';
import { readKnownActs } from './known-acts';
import { readKnownAddresses } from './known-addresses';
import { askOfKnown } from './known-refs';
import { Limits } from './limits';
import { makeMetrics } from './metrics';
import { openCache } from './open-cache';
import type { NextHandler } from './render';
import { traced } from './traced';
import { warmUp } from './warm-up';
import { makeWorkshopDoor } from './workshop-door';

export interface RunningServer {
	/** Stops taking requests, lets those under way end, then closes. */
	close(): Promise<void>;
}

export interface ServerOptions {
	dev: boolean;
	port: number;
	/** Whether kept answers are written to the disk, too; else memory alone keeps them. */
	onDisk: boolean;
	/** Gathers the measurements of all of them. */
	gatherMetrics?: () => Promise<string>;
}

interface Opened {
	listener: RequestListener;
	close(): Promise<void>;
}

const drainTime = 10_000;
/** Milliseconds: who dawdles over a body that is no file is cut off then. */
const bodyTime = 60_000;

/** Starts the archive's HTTP server with Next behind it. Throws a Failure when the port cannot be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
	const { dev, port } = options;
	const tracing = env.OTEL_EXPORTER_OTLP_ENDPOINT ? (await import('@/platform/tracing')).startTracing('rostrum') : null;
	const next = createNext({
		dev,
		dir: process.cwd(),
		port,
		hostname: 'localhost',
		quiet: !dev,
		...(dev ? { turbopack: true } : {}),
	});
	if (!dev) forgetSourceMaps();
	await next.prepare();
	if (!dev) mapStacksWhenRead();
	const handler = next.getRequestHandler();
	const { listener, close } = dev ? openWorkshop(handler) : await openDoor(handler, options);
	const server = makeServer(tracing ? traced(listener) : listener);
	const drain = prepareDrain(server);
	if (dev) server.on('upgrade', next.getUpgradeHandler());
	await listen(server, port);
	if (!dev) warmUp(listener, newest).catch((err) => log.warn({ err }, 'first pages could not be made'));
	return {
		close: async () => {
			beginClosing();
			await drain(drainTime);
			await close();
			await next.close();
			await tracing?.stop();
		},
	};
}

const newest = (locale: Locale) => listEditionsForFeed({ locale, limit: 2 });

/** What the front door asks the archive about addresses. */
const finders = { findAddress, findNameAddress, listPassages, findPreviewLink };
/** What it asks about files. */
const fileFinders = { findPublishedFile, findPreviewFile };

function openWorkshop(next: NextHandler): Opened {
	return { listener: makeWorkshopDoor({ next, ...finders, ...fileFinders }), close: async () => {} };
}

async function openDoor(next: NextHandler, { onDisk, gatherMetrics }: ServerOptions): Promise<Opened> {
	const { cache, truth, refs } = await openCache({ onDisk });
	const listener = makeFrontDoor({
		next,
		...finders,
		findAddress: askOfKnown(findAddress, refs, truth),
		...fileFinders,
		askAhead: findStatementPage,
		countOpening,
		findAct: await readKnownActs(env.BUILD_DIR),
		trustedProxies: env.TRUSTED_PROXIES,
		bodyTime,
		cache,
		truth,
		isKnown: await readKnownAddresses(env.BUILD_DIR, 'public'),
		findBeside: lookBeside(env.BUILD_DIR),
		limits: new Limits({
			searchesPerMinute: env.SEARCHES_PER_MINUTE,
			exportsPerMinute: env.EXPORTS_PER_MINUTE,
			signInsPerMinute: env.SIGN_INS_PER_MINUTE,
			followsPerMinute: env.FOLLOWS_PER_MINUTE,
			previewsPerMinute: env.PREVIEWS_PER_MINUTE,
		}),
		metrics: makeMetrics({ cache, truth, token: env.METRICS_TOKEN, gather: gatherMetrics }),
	});
	await truth.isTrusted();
	const close = async () => {
		refs.stop();
		await truth.stop();
	};
	return { listener, close };
}

function listen(server: Server, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', (cause) =>
			reject(new Failure(`Port ${port} cannot be used (${cause.message}): set another PORT.`, 1, { cause })),
		);
		server.listen({ port, backlog: 2_048 }, resolve);
	});
}
