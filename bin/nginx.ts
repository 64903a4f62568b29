import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { childEnv } from '@/platform/env';
import { Failure } from '@/platform/failure';

/** Where Debian and others put it, which is not on everybody's path. */
const usual = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/** nginx as installed on this machine, or null. */
export async function findNginx(): Promise<string | null> {
	const folders = [...(childEnv().PATH ?? '').split(delimiter).filter(Boolean), ...usual];
	for (const folder of folders) {
		const path = join(folder, 'nginx');
		const may = await access(path, constants.X_OK).then(
			() => true,
			() => false,
		);
		if (may) return path;
	}
	return null;
}

export interface RunningNginx {
	pid: number;
	stop(): Promise<void>;
}

/** Fills in the `${NAME}`s of deploy/nginx.conf.template as nginx's image does: named ones only. */
export async function fillTemplate(values: { NODES: string; LISTEN: string }): Promise<string> {
	const template = await readFile('deploy/nginx.conf.template', 'utf8');
	return template.replace(/\$\{(NODES|LISTEN)\}/g, (_, name: 'NODES' | 'LISTEN') => values[name]);
}

/**
 * Runs nginx in the foreground with its own configuration and nothing outside of `directory`. `site` stands in its http context.
 * Throws a Failure with its own words when it refuses the configuration.
 */
export async function startNginx(program: string, directory: string, site: string): Promise<RunningNginx> {
	await mkdir(directory, { recursive: true });
	await chmod(directory, 0o755);
	const file = join(directory, 'nginx.conf');
	await writeFile(file, mainConfiguration(directory, site));
	const child = spawn(program, ['-p', directory, '-c', file, '-e', join(directory, 'error.log')], {
		stdio: ['ignore', 'ignore', 'pipe'],
		env: childEnv(),
	});
	let said = '';
	child.stderr.on('data', (chunk) => {
		said += chunk;
	});
	const pid = await begun(child, join(directory, 'nginx.pid'), () => said);
	return { pid, stop: () => stop(child) };
}

function mainConfiguration(directory: string, site: string): string {
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `  ${name}_temp_path ${join(directory, name)};`,
	);
	return `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
worker_processes 1;
pid ${join(directory, 'nginx.pid')};
error_log ${join(directory, 'error.log')} warn;
events { worker_connections 1024; }
http {
  access_log off;
${temporary.join('\n')}
${site}
}
`;
}

async function begun(child: ChildProcess, pidFile: string, said: () => string): Promise<number> {
	for (let tries = 0; tries < 200; tries++) {
		if (child.exitCode !== null) break;
		const pid = Number.parseInt(await readFile(pidFile, 'utf8').catch(() => ''), 10);
		if (pid === child.pid) return pid;
		await new Promise((resolve) => setTimeout(resolve, 25));
	}
	child.kill('SIGKILL');
	throw new Failure(`nginx does not start: ${said().trim()}`);
}

async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, 'exit');
	child.kill('SIGTERM');
	await ended;
}
