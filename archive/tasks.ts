import type { TaskList } from 'graphile-worker';
import { log } from '@/platform/log';
import { advancePlans, forgetPlans } from './bulk/advance-plans';
import { forgetIncoming } from './files/forget-incoming';
import { forgetFollowers } from './following/forget-followers';
import { sendAlert, sendAlertInput } from './following/send-alert';
import { queueDigests, sendDigest, sendDigestInput } from './following/send-digest';
import { sendQuestion, sendQuestionInput } from './following/send-question';
import { tellFollowers } from './following/tell-followers';
import { forgetChanges } from './freshness/forget-changes';
import { sendInvitation, sendInvitationInput } from './members/send-invitation';
import {
	sendPasswordChanged,
	sendPasswordChangedInput,
	sendPasswordReset,
	sendPasswordResetInput,
} from './members/send-password-mails';
import { forgetNotifications } from './notifications/forget-notifications';
import { mailNotifications, mailNotificationsInput } from './notifications/mail-notifications';
import { queueNotificationMails } from './notifications/queue-mails';
import { tellMembers } from './notifications/tell-members';
import { forgetPresence } from './presence/forget-presence';
import { sendPreviewLink, sendPreviewLinkInput } from './previews/send-preview-link';
import { publishDueReleases } from './releases/publish-due-releases';
import { publishDue } from './statements/publish-due';

/** The jobs the archive runs by itself, whichever node takes them. */
export const tasks: TaskList = {
	async publishDue() {
		for (const { draftId, outcome } of await publishDue()) {
			if (outcome === 'published') log.info({ draftId }, 'a scheduled draft was published');
			else if (outcome !== 'taken') log.error({ draftId, reason: outcome }, 'a scheduled draft was not published');
		}
	},
	async publishDueReleases() {
		for (const { releaseId, outcome } of await publishDueReleases()) {
			if (outcome === 'published') log.info({ releaseId }, 'a scheduled release was published');
			else if (outcome !== 'taken') log.error({ releaseId, reason: outcome }, 'a scheduled release was not published');
		}
	},
	async advancePlans(_, helpers) {
		if (!(await advancePlans())) await helpers.addJob('advancePlans', {}, { jobKey: 'plans' });
	},
	async forgetPlans() {
		await forgetPlans();
	},
	async forgetChanges() {
		await forgetChanges();
	},
	async forgetIncoming() {
		await forgetIncoming();
	},
	async forgetPresence() {
		await forgetPresence();
	},
	async tellMembers() {
		await tellMembers();
	},
	async mailNotifications(payload) {
		await mailNotifications(mailNotificationsInput.parse(payload));
	},
	async queueNotificationMails() {
		await queueNotificationMails();
	},
	async forgetNotifications() {
		await forgetNotifications();
	},
	async tellFollowers() {
		const count = await tellFollowers();
		if (count > 0) log.info({ count }, 'mails to followers were written down');
	},
	async askSubscriber(payload) {
		await sendQuestion(sendQuestionInput.parse(payload));
	},
	async sendAlert(payload) {
		await sendAlert(sendAlertInput.parse(payload));
	},
	async queueDigests() {
		await queueDigests();
	},
	async sendDigest(payload) {
		await sendDigest(sendDigestInput.parse(payload));
	},
	async forgetFollowers() {
		await forgetFollowers();
	},
	async sendPasswordReset(payload) {
		await sendPasswordReset(sendPasswordResetInput.parse(payload));
	},
	async sendPasswordChanged(payload) {
		await sendPasswordChanged(sendPasswordChangedInput.parse(payload));
	},
	async sendInvitation(payload) {
		await sendInvitation(sendInvitationInput.parse(payload));
	},
	async sendPreviewLink(payload) {
		await sendPreviewLink(sendPreviewLinkInput.parse(payload));
	},
};

/**
 * Every minute, besides the jobs that acts make themselves: what came due while no node ran is published late, not never, and followers
 * and members are told of it. Every morning the day's mails go out, those to members at the hour that each of them has chosen. Every
 * night go the changes that no node needs any more, tabs that went without a word, addresses that follow nothing, old bulk plans,
 * notifications of long ago, and files that never came whole.
 */
export const crontab = [
	'* * * * * publishDue',
	'* * * * * publishDueReleases',
	'* * * * * advancePlans',
	'* * * * * tellFollowers',
	'* * * * * tellMembers ?queue=tell-members',
	'*/15 * * * * queueNotificationMails',
	'0 6 * * * queueDigests',
	'17 3 * * * forgetChanges',
	'22 3 * * * forgetPresence',
	'27 3 * * * forgetFollowers',
	'32 3 * * * forgetPlans',
	'37 3 * * * forgetNotifications',
	'42 3 * * * forgetIncoming',
].join('\n');
