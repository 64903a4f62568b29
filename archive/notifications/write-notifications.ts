import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import { env } from '@/platform/env';
import type { Concerned } from './behind';
import type { Kind } from './kind';
import { cadenceOf, readCadences } from './mail-choice';

/** What one member is to be told. */
export interface NewNotification extends Concerned {
	kind: Kind;
	seq: string;
	at: Date;
	locale: Locale | '';
}

/** Older than this, what happened is shown but mailed to nobody: it is no news after a long standstill. */
const hoursOfNews = 72;

/** Writes notifications down, each once, and sees to it that those to be mailed at once are, together with what comes until then. */
export async function writeNotifications(tx: Transaction, notifications: readonly NewNotification[]): Promise<void> {
	if (notifications.length === 0) return;
	const chosen = await readCadences(
		tx,
		notifications.map(({ member }) => member.id),
	);
	const newsSince = Date.now() - hoursOfNews * 3_600_000;
	const rows = notifications.map(({ member, seq, kind, statementId, locale, needs, at }) => {
		const cadence = cadenceOf(kind, chosen.get(member.id));
		const mail = cadence === 'never' || at.getTime() < newsSince ? null : cadence;
		return { member: member.id, seq, kind, statement: statementId, locale, needs, at, mail };
	});
	await tx.$executeRaw`
		WITH written AS (
			INSERT INTO notification (member_id, seq, kind, statement_id, locale, needs, at, mail)
			SELECT n.member, n.seq, n.kind, n.statement, n.locale, n.needs, n.at, n.mail
			FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
				AS n (member uuid, seq bigint, kind text, statement uuid, locale text, needs text[], at timestamptz, mail text)
			ON CONFLICT (member_id, seq, locale) DO NOTHING RETURNING member_id, mail)
		SELECT graphile_worker.add_job('mailNotifications', json_build_object('memberId', member_id, 'cadence', 'each'),
			job_key := 'notifications:' || member_id, job_key_mode := 'preserve_run_at',
			run_at := now() + make_interval(secs => ${env.NOTIFY_AFTER_SECONDS}))
		FROM (SELECT DISTINCT member_id FROM written WHERE mail = 'each') w`;
}
