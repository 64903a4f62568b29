'use server';

import { redirect } from 'next/navigation';
import { addToRelease } from '@/archive/releases/add-to-release';
import { discardRelease } from '@/archive/releases/discard-release';
import { makeRelease } from '@/archive/releases/make-release';
import { publishRelease } from '@/archive/releases/publish-release';
import { rollBackRelease } from '@/archive/releases/roll-back-release';
import { scheduleRelease, unscheduleRelease } from '@/archive/releases/schedule-release';
import { takeFromRelease } from '@/archive/releases/take-from-release';
import { changeClasses } from '@/archive/statements/statement';
import { requireMember } from '@/auth/member';
import { locales } from '@/i18n/locales';
import { localeIn, wordsIn } from '../form-fields';
import { momentIn } from '../moment-in';
import { deskPaths } from '../paths';
import { renewIfStale } from '../renew-if-stale';
import { act } from './release-form';

export async function makeReleaseAction(form: FormData): Promise<void> {
	const locale = localeIn(form);
	const here = deskPaths.releases(locale);
	const member = await requireMember(locale, here);
	const outcome = await makeRelease(member, { name: wordsIn(form, 'name') });
	redirect(outcome.ok ? deskPaths.release(locale, outcome.releaseId) : `${here}?refused=${outcome.reason}`);
}

export async function discardReleaseAction(form: FormData): Promise<void> {
	await act(
		form,
		(member, releaseId) => discardRelease(member, { releaseId }),
		(locale) => deskPaths.releases(locale),
	);
}

/** The chosen drafts, each with the revision that stood there; the first that is refused ends it. */
export async function addToReleaseAction(form: FormData): Promise<void> {
	await act(form, async (member, releaseId) => {
		for (const chosen of form.getAll('draft')) {
			const [draftId = '', revisionId = ''] = typeof chosen === 'string' ? chosen.split(' ') : [];
			const outcome = await addToRelease(member, { releaseId, draftId, revisionId });
			if (!outcome.ok) return outcome;
		}
		return { ok: true };
	});
}

export async function keepPartAction(form: FormData): Promise<void> {
	const changeClass = changeClasses.find((one) => one === form.get('changeClass')) ?? null;
	const [draftId, revisionId, changeNote] = ['draftId', 'revisionId', 'changeNote'].map((name) => wordsIn(form, name));
	await act(form, (member, releaseId) =>
		addToRelease(member, {
			releaseId,
			draftId: draftId ?? '',
			revisionId: revisionId ?? '',
			changeClass,
			changeNote,
		}),
	);
}

export async function takeFromReleaseAction(form: FormData): Promise<void> {
	await act(form, (member, releaseId) => takeFromRelease(member, { releaseId, draftId: wordsIn(form, 'draftId') }));
}

export async function publishReleaseAction(form: FormData): Promise<void> {
	await act(form, (member, releaseId) => publishRelease(member, { releaseId }));
}

export async function scheduleReleaseAction(form: FormData): Promise<void> {
	await act(form, async (member, releaseId) => {
		const at = momentIn(form);
		return at ? scheduleRelease(member, { releaseId, ...at }) : { ok: false, reason: 'invalid' };
	});
}

export async function unscheduleReleaseAction(form: FormData): Promise<void> {
	await act(form, (member, releaseId) => unscheduleRelease(member, { releaseId }));
}

export async function rollBackReleaseAction(form: FormData): Promise<void> {
	const reasons = Object.fromEntries(
		locales.flatMap((locale) =>
			wordsIn(form, `reason-${locale}`) ? [[locale, wordsIn(form, `reason-${locale}`)]] : [],
		),
	);
	const changeClass = changeClasses.find((one) => one === form.get('changeClass')) ?? 'factual';
	await act(form, async (member, releaseId) => {
		const renewed = await renewIfStale(member, form.get('renewal'));
		return renewed.ok ? rollBackRelease(member, { releaseId, reasons, changeClass }) : renewed;
	});
}
