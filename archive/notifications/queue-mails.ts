import { deskDb } from '@/platform/db';
import { env } from '@/platform/env';
import { usualHour } from './mail-choice';

/**
 * Makes a job of each member's mail of the day, once their hour has come by the clock of their time zone, of what happened until then;
 * late if no node ran at that hour. What was to be mailed at once and has no job any more gets one, too. Done again, it changes nothing.
 */
export async function queueNotificationMails(now = new Date()): Promise<void> {
	await deskDb().$executeRaw`
		SELECT graphile_worker.add_job('mailNotifications',
			json_build_object('memberId', member_id, 'cadence', 'daily', 'until', to_json(due)), job_key := 'notifications-daily:' || member_id)
		FROM (SELECT w.member_id, w.oldest, CASE WHEN today.hour <= ${now} THEN today.hour ELSE yesterday.hour END AS due
			FROM (SELECT member_id, min(at) AS oldest FROM notification WHERE mail = 'daily' GROUP BY member_id) w
				LEFT JOIN mail_choice c USING (member_id)
				CROSS JOIN LATERAL (SELECT coalesce(c.time_zone, ${env.DEFAULT_TIME_ZONE}) AS zone, coalesce(c.hour, ${usualHour}) AS at) o
				CROSS JOIN LATERAL (SELECT (date_trunc('day', ${now}::timestamptz AT TIME ZONE o.zone) + make_interval(hours => o.at))
					AT TIME ZONE o.zone AS hour) today
				CROSS JOIN LATERAL (SELECT (date_trunc('day', ${now}::timestamptz AT TIME ZONE o.zone) - interval '1 day'
					+ make_interval(hours => o.at)) AT TIME ZONE o.zone AS hour) yesterday) d
		WHERE oldest < due`;
	await deskDb().$executeRaw`
		SELECT graphile_worker.add_job('mailNotifications', json_build_object('memberId', member_id, 'cadence', 'each'),
			job_key := 'notifications:' || member_id, job_key_mode := 'preserve_run_at')
		FROM (SELECT member_id FROM notification WHERE mail = 'each' GROUP BY member_id
			HAVING min(at) < now() - make_interval(hours => 1, secs => ${env.NOTIFY_AFTER_SECONDS})) forgotten`;
}
