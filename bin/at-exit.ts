import { leaveTerminal } from '@/platform/log';

type Cleanup = () => Promise<void> | void;

const cleanups = new Set<Cleanup>();
let leaving: Promise<never> | undefined;

/** Remembers what to put away when the process is asked to end; the newest goes first. Returns how to forget it. */
export function atExit(cleanup: Cleanup): () => void {
	cleanups.add(cleanup);
	return () => void cleanups.delete(cleanup);
}

/** Puts everything away, then ends the process. Asked again meanwhile, it still does so once. */
export function leave(code: number): Promise<never> {
	leaving ??= putAway(code);
	return leaving;
}

/** Whether the process is ending: what fails meanwhile fails because of it. */
export function isLeaving(): boolean {
	return leaving !== undefined;
}

async function putAway(code: number): Promise<never> {
	for (const cleanup of [...cleanups].reverse()) {
		await Promise.resolve(cleanup()).catch((error) => console.error(error));
	}
	process.exit(code);
}

/** SIGHUP: the terminal was closed, or the connection to it was lost. */
const ending = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type Ending = (typeof ending)[number];

let codeFor = (_: Ending) => 1;
/** Milliseconds within which two of them are one Ctrl-C: npm passes on what the terminal has told this process already. */
const echo = 500;
let interrupted: number | null = null;

/** Ctrl-C, SIGTERM and SIGHUP end the process in order with this exit code; a second Ctrl-C ends it at once. */
export function obeySignals(codeOf: typeof codeFor): void {
	codeFor = codeOf;
	for (const signal of ending) {
		if (process.listeners(signal).includes(obey)) continue;
		process.on(signal, obey);
	}
}

function obey(signal: NodeJS.Signals): void {
	if (signal === 'SIGINT') {
		if (interrupted !== null && performance.now() - interrupted > echo) process.exit(130);
		interrupted ??= performance.now();
	}
	if (signal === 'SIGHUP') leaveTerminal();
	void leave(codeFor(ending.find((one) => one === signal) ?? 'SIGTERM'));
}
