import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { Prisma, PrismaClient } from '@/prisma/generated/client';
import { env } from './env';
import { log } from './log';
import { observed } from './observed';
import { connectionSeconds, preparedNames } from './prepared';
import { preferringIndexes, readerUrl } from './reader-role';

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;

export interface DatabaseOptions {
	/** Connections at most. */
	max?: number;
	/** Shown in pg_stat_activity. */
	name?: string;
	/** Milliseconds a statement may take. */
	statementTimeout?: number;
}

interface Connections {
	desk?: Database;
	reader?: Database;
	/** The pool behind each client. */
	pools: WeakMap<Database, Pool>;
	/** Names of questions that connections prepare. */
	nameOf: ReturnType<typeof preparedNames>;
}

/** One set of connections a process, also when the bundler or hot reloading loads this module again. */
const connections: Connections = shared();

/** The database as its owner: for members, imports and jobs. */
export function deskDb(): Database {
	connections.desk ??= makeDatabase(ownerUrl(), { name: 'rostrum desk' });
	return connections.desk;
}

/** The database as the public: may read schema `published` and nothing else. */
export function readerDb(): Database {
	connections.reader ??= makeDatabase(preferringIndexes(env.READER_DATABASE_URL ?? readerUrl(ownerUrl())), {
		name: 'rostrum reader',
		statementTimeout: 15_000,
	});
	return connections.reader;
}

/**
 * Rows of one question to the reading room's database, in the types of node-postgres (int8 as text). It goes to the driver directly:
 * through Prisma each raw question took about 2 ms of CPU in a profile of statement pages, a tenth of the page.
 */
export function askReader<Rows extends object[]>(strings: TemplateStringsArray, ...values: unknown[]): Promise<Rows> {
	return ask(Prisma.sql(strings, ...values));
}

/** The same of a question whose plan is worth keeping: one that takes as long to plan as to answer. */
export function askPrepared<Rows extends object[]>(strings: TemplateStringsArray, ...values: unknown[]): Promise<Rows> {
	const question = Prisma.sql(strings, ...values);
	return ask(question, connections.nameOf(question.text));
}

async function ask<Rows extends object[]>({ text, values }: Prisma.Sql, name?: string): Promise<Rows> {
	const reader = readerDb();
	const pool = connections.pools.get(reader);
	if (!pool) throw new Error('The reading room has no connections.');
	const started = performance.now();
	const { rows } = await traced(text, () => pool.query({ name, text, values }));
	observed.onQuery?.('rostrum reader', performance.now() - started);
	return rows as Rows;
}

/** A span of its own for a question, as Prisma gives to its: the text with its placeholders, never what was asked with. */
async function traced<Result>(text: string, ask: () => Promise<Result>): Promise<Result> {
	const attributes = { 'db.system.name': 'postgresql', 'db.query.text': text };
	const span = trace.getTracer('rostrum').startSpan('reader query', { kind: SpanKind.CLIENT, attributes });
	try {
		return await ask();
	} catch (err) {
		span.setStatus({ code: SpanStatusCode.ERROR });
		throw err;
	} finally {
		span.end();
	}
}

/** Puts other connections in place of the process's own; tests do it. */
export function useDatabase(given: { desk: Database; reader: Database }): void {
	Object.assign(connections, given);
}

/** Closes the process's connections; the next question opens new ones. */
export async function closeDatabases(): Promise<void> {
	const open = [connections.desk, connections.reader];
	connections.desk = undefined;
	connections.reader = undefined;
	await Promise.all(open.map((database) => database && closeDatabase(database)));
}

/** Closes a client and its connections. */
export async function closeDatabase(database: Database): Promise<void> {
	await database.$disconnect();
	await connections.pools.get(database)?.end();
	connections.pools.delete(database);
}

/** A client with its own pool. Every wait ends: connecting, statements, locks, idle transactions. */
export function makeDatabase(url: string, options: DatabaseOptions = {}): Database {
	const name = options.name ?? 'rostrum';
	const pool = new Pool({
		connectionString: url,
		application_name: name,
		max: options.max ?? 10,
		connectionTimeoutMillis: 5_000,
		idleTimeoutMillis: 30_000,
		maxLifetimeSeconds: connectionSeconds,
		keepAlive: true,
		statement_timeout: options.statementTimeout ?? 30_000,
		lock_timeout: 10_000,
		idle_in_transaction_session_timeout: 30_000,
	});
	pool.on('error', (err) => log.warn({ err }, 'a database connection was lost'));
	observed.pools.set(name, pool);
	const adapter = new PrismaPg(pool, {
		onConnectionError: (err) => log.warn({ err }, 'a database connection failed'),
	});
	const database = new PrismaClient({
		adapter,
		transactionOptions: { maxWait: 5_000, timeout: 30_000 },
		log: [{ emit: 'event', level: 'query' }],
	});
	connections.pools.set(database, pool);
	database.$on('query', ({ duration }) => observed.onQuery?.(name, duration));
	return database;
}

function ownerUrl(): string {
	if (!env.DATABASE_URL) throw new Error('DATABASE_URL is not set: start through `npm start` or set it.');
	return env.DATABASE_URL;
}

function shared(): Connections {
	const key = Symbol.for('rostrum.connections');
	const holder: { [key: symbol]: Connections | undefined } = globalThis as never;
	holder[key] ??= { pools: new WeakMap(), nameOf: preparedNames() };
	return holder[key];
}
