import { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { oneAtATime } from './one-at-a-time';

/** A connection that is being listened on. */
export interface Connection {
	query<Row extends object>(text: string, values?: unknown[]): Promise<{ rows: Row[] }>;
}

export interface Listener {
	url: string;
	channel: string;
	/** Milliseconds between two looks when nothing was notified. They find a connection that died without a word. */
	interval?: number;
	/** Looks what happened: once connected, after each notification, at each interval; never twice at once. */
	attend(connection: Connection): Promise<void>;
	/** Told of a lost connection and of each failed attempt to get one back. */
	onLost(error: unknown): void;
}

export interface Listening {
	/** Looks now; rejects while there is no connection. */
	attend(): Promise<void>;
	/** Ends the connection; waits only a little for a database that does not answer. */
	stop(): Promise<void>;
}

const patience = 3_000;
const longestPause = 1_000;

/** Keeps one connection that LISTENs on a channel, and gets it back when it is lost, until stopped. */
export function keepListening(listener: Listener): Listening {
	const state: State = { stopped: false, attend: null, end: null };
	const ended = run(listener, state);
	return {
		attend: () => (state.attend ? state.attend() : Promise.reject(new Error('There is no connection.'))),
		stop: async () => {
			state.stopped = true;
			await state.end?.();
			await ended;
		},
	};
}

interface State {
	stopped: boolean;
	attend: (() => Promise<void>) | null;
	end: (() => Promise<void>) | null;
}

async function run(listener: Listener, state: State): Promise<void> {
	let pause = 0;
	while (!state.stopped) {
		const began = Date.now();
		try {
			await attendSession(listener, state);
		} catch (error) {
			if (!state.stopped) listener.onLost(error);
		}
		// A connection that held for a while is asked for again at once.
		pause = Date.now() - began > patience * 2 ? 0 : Math.min(longestPause, pause + 100);
		if (!state.stopped) await sleep(pause, undefined, { ref: false });
	}
}

/** One connection, from its beginning to its loss. Always rejects. */
async function attendSession({ url, channel, interval = 2_000, attend }: Listener, state: State): Promise<never> {
	const socket = new Socket();
	const client = new Client({
		connectionString: url,
		stream: () => socket,
		connectionTimeoutMillis: patience,
		query_timeout: patience,
		keepAlive: true,
		application_name: 'rostrum listener',
	});
	const end = async () => {
		const late = setTimeout(() => socket.destroy(), patience);
		await client.end().catch(() => {});
		clearTimeout(late);
	};
	let timer: NodeJS.Timeout | undefined;
	try {
		return await new Promise<never>((_, reject) => {
			const look = oneAtATime(() => attend(client));
			client.on('error', reject);
			client.on('end', () => reject(new Error('The connection ended.')));
			client.on('notification', () => look().catch(reject));
			const begin = async () => {
				await client.connect();
				await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
				await look();
				state.attend = look;
				timer = setInterval(() => look().catch(reject), interval);
			};
			state.end = end;
			begin().catch(reject);
		});
	} finally {
		clearInterval(timer);
		state.attend = null;
		void end();
	}
}
