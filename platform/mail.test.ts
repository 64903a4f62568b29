import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { setEnv } from './env';
import { MailRefused, sendMail } from './mail';

const mail = {
	to: 'reader@example.org',
	subject: 'Новое: «Вода»',
	text: 'Вода чистая.\n',
	html: '<p>Вода чистая.</p>',
	language: 'ru-RU',
	name: 'a1.b2',
	headers: { 'List-Id': '<follow.archive.example>' },
};

let folder: string;
let server: SMTPServer;
let received: { from: string; to: string[]; source: string }[];

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'rostrum-mail-'));
	setEnv({ DATA_DIR: folder, PUBLIC_URL: 'https://archive.example', MAIL_FROM: 'Archive <noreply@archive.example>' });
	server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS', 'AUTH'],
		onRcptTo: ({ address }, _, done) => {
			const code = { 'nobody@example.org': 550, 'later@example.org': 451 }[address];
			done(code ? Object.assign(new Error(`<${address}> is not here`), { responseCode: code }) : undefined);
		},
		onData: async (stream, { envelope }, done) => {
			const chunks = await stream.toArray();
			const from = envelope.mailFrom ? envelope.mailFrom.address : '';
			received.push({
				from,
				to: envelope.rcptTo.map(({ address }) => address),
				source: Buffer.concat(chunks).toString(),
			});
			done();
		},
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
beforeEach(() => {
	received = [];
});
afterAll(async () => {
	await new Promise<void>((resolve) => server.close(() => resolve()));
	await rm(folder, { recursive: true });
});

const useServer = () => setEnv({ SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` });

describe('a mail', () => {
	test('becomes a file that only its owner may read where no server is named, once however often it is sent', async () => {
		setEnv({ SMTP_URL: '' });
		await sendMail(mail);
		await sendMail(mail);
		expect(await readdir(join(folder, 'mail'))).toEqual(['a1.b2.eml']);
		const file = join(folder, 'mail', 'a1.b2.eml');
		expect((await stat(file)).mode & 0o077).toBe(0);
		const source = await readFile(file, 'utf8');
		expect(source).toMatch(/^From: Archive <noreply@archive\.example>\r?$/m);
		expect(source).toMatch(/^To: reader@example\.org\r?$/m);
		expect(source).toMatch(/^Message-ID: <a1\.b2@archive\.example>\r?$/m);
		expect(source).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
		expect(source).toMatch(/^Content-Language: ru-RU\r?$/m);
		expect(source).toMatch(/^List-Id: <follow\.archive\.example>\r?$/im);
	});

	test('goes out by the server that is named, under the same name each time', async () => {
		useServer();
		await sendMail(mail);
		await sendMail(mail);
		expect(received.map(({ from, to }) => ({ from, to }))).toEqual([
			{ from: 'noreply@archive.example', to: ['reader@example.org'] },
			{ from: 'noreply@archive.example', to: ['reader@example.org'] },
		]);
		for (const { source } of received) expect(source).toMatch(/^Message-ID: <a1\.b2@archive\.example>\r?$/m);
	});

	test('that is refused for good says so, one that may be tried again does not, and neither names the address', async () => {
		useServer();
		const refused = await sendMail({ ...mail, to: 'nobody@example.org' }).catch((error) => error);
		expect(refused).toBeInstanceOf(MailRefused);
		const later = await sendMail({ ...mail, to: 'later@example.org' }).catch((error) => error);
		expect(later).toBeInstanceOf(Error);
		expect(later).not.toBeInstanceOf(MailRefused);
		setEnv({ SMTP_URL: 'smtp://127.0.0.1:1' });
		const unreachable = await sendMail(mail).catch((error) => error);
		expect(unreachable).not.toBeInstanceOf(MailRefused);
		for (const error of [refused, later, unreachable]) {
			expect(`${error.stack} ${JSON.stringify(error)} ${error.cause}`).not.toContain('@example.org');
		}
	});

	test('lets no line of its subject or address become a header field', async () => {
		useServer();
		await sendMail({ ...mail, subject: 'A\r\nBcc: other@example.org' });
		expect(received).toHaveLength(1);
		expect(received[0]?.source).not.toMatch(/^Bcc:/m);
	});
});
