import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { env } from './env';
import { Failure } from './failure';

/** One mail to one person, written twice: as plain text and as simple HTML. */
export interface Mail {
	to: string;
	subject: string;
	text: string;
	html: string;
	/** BCP 47 tag of its language. */
	language: string;
	/** Names this mail for ever, in letters, digits, dots and hyphens: sent again, it is recognised as the same. */
	name: string;
	/** Further header fields, such as `List-Unsubscribe`. */
	headers?: Record<string, string>;
}

/** The other side will never take this mail: the address does not exist, or wants nothing from here. */
export class MailRefused extends Error {
	override readonly name = 'MailRefused';
}

/** Milliseconds. All of them together must end before a transaction that waits for the mail does. */
const patience = { connectionTimeout: 8_000, greetingTimeout: 8_000, socketTimeout: 12_000, dnsTimeout: 5_000 };

/**
 * Sends one mail: by SMTP_URL, else as a file `{name}.eml` in DATA_DIR/mail. Throws MailRefused when it was refused for good;
 * any other error means that it can be tried again. No error says who the mail was for.
 */
export async function sendMail(mail: Mail): Promise<void> {
	const message = {
		from: env.MAIL_FROM,
		to: { name: '', address: mail.to },
		subject: mail.subject,
		text: mail.text,
		html: mail.html,
		messageId: `<${mail.name}@${new URL(env.PUBLIC_URL).hostname}>`,
		// Machines that answer mail do not answer this (RFC 3834).
		headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language, ...mail.headers },
		disableFileAccess: true,
		disableUrlAccess: true,
	};
	await (env.SMTP_URL ? sendBySmtp(env.SMTP_URL, message) : keepAsFile(mail.name, message));
}

type Message = Parameters<ReturnType<typeof createTransport>['sendMail']>[0];

async function sendBySmtp(url: string, message: Message): Promise<void> {
	const transport = createTransport({ url, ...patience });
	try {
		await transport.sendMail(message);
	} catch (error) {
		throw withoutAddress(error);
	} finally {
		transport.close();
	}
}

/** Written beside and renamed, so that who reads the folder sees whole mails; readable by this user alone. */
async function keepAsFile(name: string, message: Message): Promise<void> {
	const folder = join(env.DATA_DIR, 'mail');
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const { message: bytes } = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
	const file = join(folder, `${name}.eml`);
	// Who writes the same mail at the same time writes beside it, too.
	const part = `${file}.${randomUUID()}.part`;
	await writeFile(part, bytes as Buffer, { mode: 0o600 });
	await rename(part, file);
}

/** Servers repeat the address in what they say; an error here names the code and the command alone. */
function withoutAddress(error: unknown): Error {
	const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string };
	const said = [code, responseCode, command].filter(Boolean).join(' ') || 'no answer';
	const isRefused = responseCode !== undefined && responseCode >= 500 && /^(RCPT TO|DATA)$/.test(command ?? '');
	return isRefused
		? new MailRefused(`The mail server refused a mail (${said}).`)
		: new Failure(`The mail server of SMTP_URL did not take a mail (${said}).`);
}
