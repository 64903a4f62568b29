import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Failure } from './failure';
import { migrationsFolder, readMigrations } from './migrations';

/**
 * Applies prisma/migrations as `prisma migrate deploy` does and keeps its table, with the schema engine from npm
 * instead of a downloaded one. Each file is one transaction, so one that was interrupted left nothing and is applied
 * again. Returns the names applied now. Throws a Failure that names the migration that failed.
 */
export async function applyMigrations(url: string): Promise<string[]> {
	await load();
	const pg = new MigratingPg({ connectionString: url });
	const factory = bindMigrationAwareSqlAdapterFactory(pg);
	const schemaEngine = await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
	const input = { migrationsList: await listForEngine(), filters: { externalTables: [], externalEnums: [] } };
	try {
		const { failedMigrationNames } = await schemaEngine.diagnoseMigrationHistory({
			...input,
			optInToShadowDatabase: false,
		});
		for (const migrationName of failedMigrationNames) await schemaEngine.markMigrationRolledBack({ migrationName });
		const { appliedMigrationNames } = await schemaEngine.applyMigrations(input);
		return appliedMigrationNames;
	} catch (cause) {
		const message = cause instanceof Error ? firstLines(cause.message) : String(cause);
		throw new Failure(`The database could not be migrated: ${message}`, 1, { cause });
	} finally {
		schemaEngine.free();
		await pg.close();
	}
}

/** An engine's message without the trace of its own calls. */
function firstLines(message: string): string {
	const name = /migration_name="([^"]+)"/.exec(message)?.[1];
	const [said = ''] = message.split(/\n\s+0: /);
	return `${name ? `${name}: ` : ''}${said.replaceAll(/\s+/g, ' ').trim()}`;
}

/**
 * Sends a migration whole (the adapter's own way cuts it at each semicolon, also inside functions), and can close what
 * the engine leaves open: its connection holds a lock on migrating.
 */
class MigratingPg extends PrismaPg {
	private readonly open: Awaited<ReturnType<PrismaPg['connect']>>[] = [];

	close = () => Promise.all(this.open.map((adapter) => adapter.dispose()));

	override async connect() {
		const adapter = await super.connect();
		this.open.push(adapter);
		adapter.executeScript = async (sql) => void (await adapter.executeRaw({ sql, args: [], argTypes: [] }));
		return adapter;
	}
}

async function listForEngine() {
	const lockfile = 'migration_lock.toml';
	const migrations = await readMigrations();
	return {
		baseDir: migrationsFolder,
		lockfile: { path: lockfile, content: await readFile(join(migrationsFolder, lockfile), 'utf8').catch(() => null) },
		shadowDbInitScript: '',
		migrationDirectories: migrations.map(({ name, sql }) => ({
			path: name,
			migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
		})),
	};
}

let loaded: Promise<void> | undefined;

function load(): Promise<void> {
	loaded ??= instantiate();
	return loaded;
}

/** The package's own entry imports the .wasm file as a module, which Node cannot do yet. */
async function instantiate(): Promise<void> {
	const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
	const wasm = await readFile(script.replace(/\.js$/, '.wasm'));
	const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': { ...engine } });
	engine.__wbg_set_wasm(instance.exports);
	const start = instance.exports.__wbindgen_start;
	if (typeof start === 'function') start();
}
