import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Service {
	image: string;
	env_file?: string;
	environment?: Record<string, string>;
	depends_on?: Record<string, { condition: string }>;
	volumes?: string[];
	healthcheck?: object;
}

const read = (path: string) => readFile(path, 'utf8');

async function services(): Promise<Record<string, Service>> {
	return parse(await read('compose.yaml'), { merge: true }).services;
}

describe('compose.yaml', () => {
	test('starts nodes when migrations are done and both databases answer', async () => {
		const { app, migrate, replica } = await services();
		expect(app?.depends_on).toEqual({
			migrate: { condition: 'service_completed_successfully' },
			replica: { condition: 'service_healthy' },
		});
		expect(migrate?.depends_on).toEqual({ primary: { condition: 'service_healthy' } });
		expect(replica?.depends_on).toEqual({ primary: { condition: 'service_healthy' } });
	});

	test('names no password: each is asked for and has to be given', async () => {
		for (const [name, { environment = {} }] of Object.entries(await services())) {
			for (const [setting, value] of Object.entries(environment)) {
				if (!/PASSWORD|SECRET|DATABASE_URL/.test(setting)) continue;
				expect(value, `${name} ${setting}`).toMatch(/\$\{[A-Z_]+:\?/);
			}
		}
		const filled = (await read('deploy/.env.example'))
			.split('\n')
			.filter((line) => /(PASSWORD|SECRET|TOKEN)=./.test(line));
		expect(filled).toEqual([]);
	});

	test('asks for a first admin, so that no node loads the demo, and leaves open who that is', async () => {
		const { app, migrate } = await services();
		for (const service of [app, migrate]) expect(service?.environment?.FIRST_ADMIN).toMatch(/^\$\{FIRST_ADMIN:\?/);
		expect(await read('deploy/.env.example')).toMatch(/^FIRST_ADMIN=$/m);
	});

	test('gives nodes all settings of .env, of which each is known, and lets them see the same files', async () => {
		const { app, migrate } = await services();
		expect([app?.env_file, migrate?.env_file]).toEqual(['.env', '.env']);
		const namesIn = (text: string) => [...text.matchAll(/^([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name);
		const ofContainers = ['POSTGRES_PASSWORD', 'READER_PASSWORD', 'REPLICATION_PASSWORD', 'ROSTRUM_NODES', 'HTTP_PORT'];
		const known = [...namesIn(await read('.env.example')), ...ofContainers];
		expect(known).toEqual(expect.arrayContaining(namesIn(await read('deploy/.env.example'))));
		expect(app?.volumes).toEqual(expect.arrayContaining(['files:/data/files', 'mail:/data/mail']));
		expect(await read('Dockerfile')).toContain('/data /data/files /data/mail');
	});

	test('pins its images and mounts files that are there', async () => {
		for (const { image, volumes = [] } of Object.values(await services())) {
			if (image !== 'rostrum') expect(image).toMatch(/:\d+\.\d+[\w.]*-/);
			for (const volume of volumes) {
				const [source = ''] = volume.split(':');
				if (source.startsWith('./')) expect((await read(source)).length).toBeGreaterThan(0);
			}
		}
	});

	test('gives the nginx template what it asks for', async () => {
		const { nginx } = await services();
		const asked = [...(await read('deploy/nginx.conf.template')).matchAll(/\$\{([A-Z_]+)\}/g)].map(([, name]) => name);
		for (const name of asked) expect(Object.keys(nginx?.environment ?? {})).toContain(name);
		expect(nginx?.environment?.NGINX_ENVSUBST_FILTER).toBe('^(NODES|LISTEN)$$');
	});
});
