'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { requireMember } from '@/auth/member';
import { beginEnrolment, finishEnrolment, removeSecondFactor, renewBackupCodes } from '@/auth/second-factor';
import { localeIn, wordsIn } from '../../form-fields';
import { deskPaths } from '../../paths';
import { type QrCode, qrCodeOf } from './qr-code';

export interface EnrolState {
	reason: string | null;
	/** Shown this once. */
	made: { uri: string; secret: string; code: QrCode | null; backupCodes: string[] } | null;
}

/** Makes the secret of a second factor, for who has given their password again. */
export async function beginFactorAction(_before: EnrolState, form: FormData): Promise<EnrolState> {
	const locale = localeIn(form);
	const member = await requireMember(locale, deskPaths.factor(locale));
	const outcome = await beginEnrolment(member, form.get('password'), await headers());
	if (!outcome.ok) return { reason: outcome.reason, made: null };
	const { uri, backupCodes } = outcome;
	const secret = new URL(uri).searchParams.get('secret') ?? '';
	const code = qrCodeOf(uri);
	return { reason: null, made: { uri, secret: secret.replace(/(.{4})(?=.)/g, '$1 '), code, backupCodes } };
}

/** Asks for codes from now on, as the first one is right. */
export async function finishFactorAction(
	_before: { reason: string | null },
	form: FormData,
): Promise<{ reason: string | null }> {
	const locale = localeIn(form);
	const member = await requireMember(locale, deskPaths.factor(locale));
	const outcome = await finishEnrolment(member, wordsIn(form, 'code'), await headers());
	if (!outcome.ok) return { reason: outcome.reason === 'signed-out' ? 'invalid' : outcome.reason };
	redirect(deskPaths.factor(locale));
}

/** New codes on paper, or no second factor any more; for who has given their password again. */
export async function changeFactorAction(_before: EnrolState, form: FormData): Promise<EnrolState> {
	const locale = localeIn(form);
	const member = await requireMember(locale, deskPaths.factor(locale));
	const password = form.get('password');
	if (form.get('do') === 'remove') {
		const outcome = await removeSecondFactor(member, password, await headers());
		if (!outcome.ok) return { reason: outcome.reason, made: null };
		redirect(deskPaths.factor(locale));
	}
	const outcome = await renewBackupCodes(member, password, await headers());
	if (!outcome.ok) return { reason: outcome.reason, made: null };
	return { reason: null, made: { uri: '', secret: '', code: null, backupCodes: outcome.backupCodes } };
}
