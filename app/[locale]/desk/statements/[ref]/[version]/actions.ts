'use server';

import { redirect } from 'next/navigation';
import { waiveFindings } from '@/archive/checks/waive-findings';
import type { Member } from '@/archive/members/member';
import { approveDraft } from '@/archive/statements/approve-draft';
import { discardDraft } from '@/archive/statements/discard-draft';
import { forcePublishEdition, publishEdition } from '@/archive/statements/publish-edition';
import { recallDraft } from '@/archive/statements/recall-draft';
import { requestChanges } from '@/archive/statements/request-changes';
import { scheduleDraft, unscheduleDraft } from '@/archive/statements/schedule-draft';
import { submitDraft } from '@/archive/statements/submit-draft';
import { requireMember } from '@/auth/member';
import { wordsIn } from '../../../form-fields';
import { momentIn } from '../../../moment-in';
import { deskPaths } from '../../../paths';
import { renewIfStale } from '../../../renew-if-stale';
import { type DraftForm, readDraftForm } from './draft-form';

type Verb = (member: Member, form: DraftForm) => Promise<{ ok: true } | { ok: false; reason: string }>;

/** Member, form, one verb, and back to the draft: with the reason when it was refused. */
async function act(data: FormData, verb: Verb, leadsTo: (form: DraftForm) => string): Promise<never> {
	const form = readDraftForm(data);
	const here = deskPaths.version(form.locale, form.ref, form.version);
	const member = await requireMember(form.locale, here);
	const outcome = await verb(member, form);
	redirect(outcome.ok ? leadsTo(form) : `${here}?refused=${outcome.reason}`);
}

const toDraft = ({ locale, ref, version }: DraftForm) => deskPaths.version(locale, ref, version);
const toStatement = ({ locale, ref }: DraftForm) => deskPaths.statement(locale, ref);
const toReceipt = ({ locale, ref, version }: DraftForm) => `${deskPaths.statement(locale, ref)}?published=${version}`;

export async function submitAction(data: FormData): Promise<void> {
	await act(data, (member, { draftId }) => submitDraft(member, { draftId }), toDraft);
}

export async function approveAction(data: FormData): Promise<void> {
	const leavingOpen = data.get('leavingOpen') === 'yes';
	await act(
		data,
		(member, { draftId, revisionId }) => approveDraft(member, { draftId, revisionId, leavingOpen }),
		toDraft,
	);
}

export async function requestChangesAction(data: FormData): Promise<void> {
	await act(data, (member, { draftId }) => requestChanges(member, { draftId, note: wordsIn(data, 'note') }), toDraft);
}

export async function waiveAction(data: FormData): Promise<void> {
	const findings = data.getAll('finding').filter((id) => typeof id === 'string');
	await act(
		data,
		(member, { draftId }) => waiveFindings(member, { draftId, findings, reason: wordsIn(data, 'reason') }),
		toDraft,
	);
}

export async function recallAction(data: FormData): Promise<void> {
	await act(data, (member, { draftId }) => recallDraft(member, { draftId }), toDraft);
}

export async function discardAction(data: FormData): Promise<void> {
	await act(data, (member, { draftId }) => discardDraft(member, { draftId }), toStatement);
}

export async function publishAction(data: FormData): Promise<void> {
	await act(
		data,
		(member, { draftId, revisionId, changeClass, changeNote }) =>
			publishEdition(member, { draftId, revisionId, changeClass, changeNote }),
		toReceipt,
	);
}

export async function forcePublishAction(data: FormData): Promise<void> {
	await act(
		data,
		async (member, { draftId, revisionId, changeClass, changeNote }) => {
			const renewed = await renewIfStale(member, data.get('renewal'));
			if (!renewed.ok) return renewed;
			return forcePublishEdition(member, {
				draftId,
				revisionId,
				changeClass,
				changeNote,
				reason: wordsIn(data, 'reason'),
			});
		},
		toReceipt,
	);
}

export async function scheduleAction(data: FormData): Promise<void> {
	await act(
		data,
		async (member, { draftId, revisionId, changeClass, changeNote }) => {
			const at = momentIn(data);
			if (!at) return { ok: false, reason: 'invalid' };
			return scheduleDraft(member, { draftId, revisionId, changeClass, changeNote, ...at });
		},
		toDraft,
	);
}

export async function unscheduleAction(data: FormData): Promise<void> {
	await act(data, (member, { draftId }) => unscheduleDraft(member, { draftId }), toDraft);
}
