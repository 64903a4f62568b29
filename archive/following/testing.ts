import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { deskDb } from '@/platform/db';
import { setEnv } from '@/platform/env';
import { tasks } from '../tasks';

/** A folder of this test's own for mail, and a secret; what was written there. */
export async function mailbox() {
	const folder = await mkdtemp(join(tmpdir(), 'rostrum-mail-'));
	setEnv({ DATA_DIR: folder, AUTH_SECRET: 'only for this test, thirty-two letters', SMTP_URL: '' });
	return {
		/** All mails so far, or those to one address: the news, then the questions, each oldest first. */
		read: (to?: string) => readMails(join(folder, 'mail'), to),
		remove: () => rm(folder, { recursive: true }),
	};
}

/** The mails in a folder, or those to one address. */
export async function readMails(folder: string, to?: string): Promise<Email[]> {
	const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.eml')).sort();
	const mails = await Promise.all(files.map(async (file) => PostalMime.parse(await readFile(join(folder, file)))));
	return mails.filter((mail) => !to || mail.to?.some(({ address }) => address === to));
}

/** The secret in the first link of a mail to a page below `/follow`. */
export function tokenIn(mail: Email | undefined): string {
	return /\/follow\/(?:confirm\/)?([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
}

/** A header field of a mail. */
export function fieldOf(mail: Email | undefined, name: string): string | undefined {
	return mail?.headers.find(({ key }) => key === name.toLowerCase())?.value;
}

/** Does the jobs that wait, one after another, as a worker would. Throws what one of them throws. */
export async function doJobs(): Promise<void> {
	for (;;) {
		const jobs = await deskDb().$queryRaw<{ id: string; task: string; payload: unknown }[]>`
			SELECT j.id::text, j.task_identifier AS task, p.payload FROM graphile_worker.jobs j
				JOIN graphile_worker._private_jobs p ON p.id = j.id
			WHERE j.run_at <= now() ORDER BY j.id`;
		if (jobs.length === 0) return;
		for (const { id, task, payload } of jobs) {
			await deskDb().$queryRaw`SELECT id::text FROM graphile_worker.complete_jobs(ARRAY[${id}::bigint])`;
			await tasks[task]?.(payload, {} as never);
		}
	}
}
