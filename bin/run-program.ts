import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { childEnv } from '@/platform/env';
import { atExit } from './at-exit';

export interface Outcome {
	code: number;
	output: string;
}

export interface ProgramOptions {
	env?: Record<string, string | undefined>;
	/** Shows its output while it runs, beside returning it. */
	show?: boolean;
}

export interface Running {
	pid: number;
	/** What it said so far. */
	said(): string;
	hasEnded(): boolean;
	/** Asks it to end and waits until it has. */
	stop(): Promise<void>;
}

/** Runs a Node script to its end and returns its exit code and what it said; it ends with this process. */
export function runProgram(script: string, args: string[], options: ProgramOptions = {}): Promise<Outcome> {
	return runCommand(process.execPath, [script, ...args], options);
}

/** Runs any program like `runProgram`; one that is not there counts as failed. */
export async function runCommand(program: string, args: string[], options: ProgramOptions = {}): Promise<Outcome> {
	const child = start(program, args, options);
	const forget = atExit(() => void child.kill('SIGTERM'));
	try {
		return await finished(child, (chunk) => {
			if (options.show) process.stdout.write(chunk);
		});
	} finally {
		forget();
	}
}

/** Starts a Node script that goes on until it is stopped. */
export function startProgram(script: string, args: string[], options: ProgramOptions = {}): Running {
	const child = start(process.execPath, [script, ...args], options);
	let said = '';
	const end = finished(child, (chunk) => {
		said += chunk;
		if (options.show) process.stdout.write(chunk);
	});
	const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
	return {
		pid: child.pid ?? 0,
		said: () => said,
		hasEnded,
		stop: async () => {
			if (!hasEnded()) {
				child.kill('SIGTERM');
				await once(child, 'exit');
			}
			await end;
		},
	};
}

function start(program: string, args: string[], { env }: ProgramOptions): ChildProcess {
	return spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: childEnv({ NODE_OPTIONS: '', ...env }) });
}

function finished(child: ChildProcess, hear: (chunk: Buffer) => void): Promise<Outcome> {
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on('data', (chunk: Buffer) => {
			output += chunk;
			hear(chunk);
		});
	}
	return new Promise((resolve) => {
		child.on('error', (error) => resolve({ code: 127, output: String(error) }));
		child.on('close', (code) => resolve({ code: code ?? 1, output }));
	});
}
