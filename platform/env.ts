import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { z } from 'zod';
import { Failure } from './failure';

const postgresUrl = z.string().refine((url) => /^postgres(ql)?:\/\/\S+$/.test(url) && URL.canParse(url), {
	message: 'must look like postgresql://user:password@host:5432/database',
});

const timeZone = z.string().refine(isTimeZone, { message: 'must be an IANA time zone such as Europe/Berlin' });

/** A whole number as a person types it. */
function whole(from: number, to: number) {
	const message = `must be a number from ${from} to ${to}`;
	return z.coerce
		.number({ message })
		.refine((value) => Number.isInteger(value) && value >= from && value <= to, { message });
}

const count = whole(1, 1_000_000);

const schema = z
	.object({
		/** The archive's PostgreSQL (15 or newer). Absent: an embedded one in DATA_DIR/postgres. */
		DATABASE_URL: postgresUrl.optional(),
		/** Where the reading room reads. Absent: DATABASE_URL in the role rostrum_reader. */
		READER_DATABASE_URL: postgresUrl.optional(),
		PORT: whole(1, 65_535).default(3000),
		/** The address the public knows; canonical links start with it. No slash at the end. */
		PUBLIC_URL: z
			.url({ protocol: /^https?$/, message: 'must be an address such as https://archive.example.org' })
			// Links within the archive begin at the root of its host.
			.refine((url) => /^\w+:\/+[^/?#@]+\/*$/.test(url), {
				message: 'must be the address of a host alone, such as https://archive.example.org',
			})
			.transform((url) => url.replace(/\/+$/, ''))
			.optional(),
		DATA_DIR: z
			.string()
			.default('.data')
			.transform((path) => resolve(path)),
		/** Signs sessions. Absent: made once and kept in DATA_DIR/secret. */
		AUTH_SECRET: z.string().min(32, { message: 'must have at least 32 characters' }).optional(),
		/** Who is made the admin of an archive that is empty, `Name <address>`; no demo is loaded then. */
		FIRST_ADMIN: z
			.string()
			.regex(/^[^<>@\r\n]+ <[^<>\s@]+@[^<>\s@]+>$/, { message: 'must look like Ana Rios <ana.rios@example.org>' })
			.optional(),
		DEFAULT_TIME_ZONE: timeZone.default('UTC'),
		PUBLISHER_NAME: z.string().min(1).max(200).default('Rostrum'),
		/** Absent: `warn` in a terminal, `info` (which includes the access log) elsewhere. */
		LOG_LEVEL: z
			.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
			.default(process.stdout.isTTY ? 'warn' : 'info'),
		/** How many proxies stand before the server; as many addresses of X-Forwarded-For are believed. */
		TRUSTED_PROXIES: whole(0, 10).default(0),
		/** Megabytes of finished answers kept in memory, and on the disk for when the database is away; processes share them. */
		CACHE_MEMORY_MB: count.default(256),
		CACHE_DISK_MB: count.default(1024),
		/** Seconds a shared cache in front may keep an answer without asking; more if it is told what to purge, 0 for none. */
		SHARED_CACHE_SECONDS: whole(0, 86_400).default(60),
		/** What one client may ask a node a minute, beyond what is kept. */
		SEARCHES_PER_MINUTE: count.default(60),
		EXPORTS_PER_MINUTE: count.default(240),
		SIGN_INS_PER_MINUTE: count.default(30),
		FOLLOWS_PER_MINUTE: count.default(10),
		PREVIEWS_PER_MINUTE: count.default(30),
		/** Where mail goes out. Absent: each mail becomes a file in DATA_DIR/mail. */
		SMTP_URL: z
			.string()
			.regex(/^smtps?:\/\/\S+$/, { message: 'must look like smtps://user:password@host:465' })
			.optional(),
		/** How long what members are told by mail is gathered, so that several things become one mail. */
		NOTIFY_AFTER_SECONDS: whole(0, 3_600).default(180),
		/** Whom mail is from. Absent: PUBLISHER_NAME at the host of PUBLIC_URL. */
		MAIL_FROM: z
			.string()
			.regex(/^([^<>@\r\n]+ <[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/, {
				message: 'must look like Name <noreply@example.org>',
			})
			.optional(),
		/** An identity provider (OpenID Connect) by which members may sign in, and what it knows this archive as. Absent: none. */
		OIDC_ISSUER: z
			.url({ protocol: /^https?$/, message: 'must be the address of the issuer, such as https://login.example.org' })
			.transform((url) => url.replace(/\/+$/, ''))
			.optional(),
		OIDC_CLIENT_ID: z.string().min(1).optional(),
		OIDC_CLIENT_SECRET: z.string().min(1).optional(),
		/** What members call it, on the link to it. */
		OIDC_NAME: z.string().min(1).max(100).default('OpenID Connect'),
		/** The bucket of an S3-compatible service in which files are kept. Absent: they lie in DATA_DIR/files. */
		S3_ENDPOINT: z
			.url({ protocol: /^https?$/, message: 'must be the address of the service, such as https://s3.example.org' })
			.transform((url) => url.replace(/\/+$/, ''))
			.optional(),
		S3_BUCKET: z
			.string()
			.regex(/^[a-z0-9][a-z0-9.-]+$/, { message: 'must be the name of a bucket' })
			.optional(),
		S3_REGION: z.string().min(1).default('us-east-1'),
		S3_ACCESS_KEY_ID: z.string().min(1).optional(),
		S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
		/** Whom to tell of a weakness, for security.txt. Absent: there is no such file. */
		SECURITY_CONTACT: z
			.string()
			.regex(/^(mailto:|https:\/\/|tel:)\S+$/, { message: 'must look like mailto:security@example.org' })
			.optional(),
		/** Lets a scraper read /metrics from elsewhere, as a bearer token. Absent: only this machine may. */
		METRICS_TOKEN: z.string().min(16, { message: 'must have at least 16 characters' }).optional(),
		/** The OpenTelemetry collector that gets traces (OTLP over HTTP). Absent: nothing is traced. */
		OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/, message: 'must be an address' }).optional(),
		/** How many processes of this machine serve on PORT: a number, or `auto` for one a core. */
		PROCESSES: z
			.preprocess(
				(value) => (value === 'auto' ? availableParallelism() : value),
				z.coerce.number({ message: 'must be a number or auto' }).int().min(1).max(256),
			)
			.default(1),
		/** Which of several processes this is, from 1; the first one tells them. 0: the only one. */
		SLOT: z.coerce.number().int().min(0).default(0),
		/** Whether this process runs jobs: scheduled publishing and what else there is. */
		JOBS: z.enum(['on', 'off']).default('on'),
		/** The Chromium for tests. Absent: looked for, then installed. */
		CHROMIUM_PATH: z.string().optional(),
		/** The folder of the built site, relative to the project; the commands set it. */
		BUILD_DIR: z.string().default('.next'),
		NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
	})
	.refine(({ OIDC_ISSUER, OIDC_CLIENT_ID }) => Boolean(OIDC_ISSUER) === Boolean(OIDC_CLIENT_ID), {
		message: 'OIDC_ISSUER and OIDC_CLIENT_ID need each other',
		path: ['OIDC_CLIENT_ID'],
	})
	.refine(
		({ S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY }) =>
			new Set([S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY].map(Boolean)).size === 1,
		{
			message: 'S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY need each other',
			path: ['S3_BUCKET'],
		},
	)
	.transform((values) => ({ ...values, PUBLIC_URL: values.PUBLIC_URL ?? `http://localhost:${values.PORT}` }))
	.transform((values) => ({ ...values, MAIL_FROM: values.MAIL_FROM ?? senderOf(values) }));

export type Env = z.output<typeof schema>;

/** Reads settings; an empty variable counts as absent. Throws a Failure that lists every bad one by name. */
export function parseEnv(source: Record<string, string | undefined>): Env {
	const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
	const result = schema.safeParse(given);
	if (result.success) return result.data;
	const bad = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
	throw new Failure(`Settings to correct (environment or .env): ${bad.join('; ')}.`);
}

if (existsSync('.env')) process.loadEnvFile('.env');

/** The settings of this process. Read them where they are used: the commands add to them while starting. */
export const env: Env = parseEnv(process.env);

/** Changes settings for this process and the ones it starts. */
export function setEnv(values: Record<string, string>): void {
	Object.assign(process.env, values);
	Object.assign(env, parseEnv(process.env));
}

/** What a child process gets: this process's environment and `extra`. */
export function childEnv(extra: Record<string, string | undefined> = {}): NodeJS.ProcessEnv {
	return { ...process.env, ...extra };
}

function senderOf({ PUBLISHER_NAME, PUBLIC_URL }: { PUBLISHER_NAME: string; PUBLIC_URL: string }): string {
	return `"${PUBLISHER_NAME.replace(/["\\\r\n]/g, ' ')}" <noreply@${new URL(PUBLIC_URL).hostname}>`;
}

function isTimeZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: name });
		return true;
	} catch {
		return false;
	}
}
