import type { Locale } from '@/i18n/locales';
import type { Transaction } from '@/platform/db';
import type { Member } from '../members/member';
import { mayEnterDesk, mayTranslate } from '../statements/policy';
import type { Version } from './entry';

/** A member whom an act concerns, of which language version, and what they must still hold when they are shown it. */
export interface Concerned {
	member: Member;
	statementId: string | null;
	locale: Locale | '';
	needs: string[];
}

interface Behind {
	locale: Locale;
	writers: string[];
}

/**
 * Who has to do with a translation that a new edition of its source left behind, one that is public or one in work: the translators of
 * its language, and who wrote on it.
 */
export async function listBehind(
	tx: Transaction,
	{ statementId, locale }: Version,
	members: readonly Member[],
): Promise<Concerned[]> {
	const behind = await tx.$queryRaw<Behind[]>`
		SELECT d.locale, ARRAY(SELECT DISTINCT r.author_id::text FROM revision r WHERE r.language_version_id = v.id) AS writers
		FROM desk_entry d
			JOIN language_version v ON v.statement_id = d.statement_id AND v.locale = d.locale
			JOIN language_version source ON source.statement_id = d.statement_id AND source.locale = ${locale}
			LEFT JOIN draft w ON w.id = d.draft_id
			LEFT JOIN edition live ON live.id = v.live_edition_id
			LEFT JOIN edition followed ON followed.id = CASE WHEN w.id IS NULL THEN live.based_on_edition_id ELSE w.based_on_edition_id END
		WHERE d.statement_id = ${statementId}::uuid AND d.locale <> ${locale} AND v.role = 'translation'
			AND followed.language_version_id = source.id
			AND CASE WHEN w.id IS NULL THEN d.behind > 0 ELSE followed.id <> source.live_edition_id END
		ORDER BY d.locale`;
	return behind.flatMap((translation) =>
		members.flatMap((member): Concerned[] => {
			const found = { member, statementId, locale: translation.locale };
			if (mayTranslate(member, translation.locale)) return [{ ...found, needs: [`translator:${translation.locale}`] }];
			const wrote = translation.writers.includes(member.id) && mayEnterDesk(member);
			return wrote ? [{ ...found, needs: ['desk'] }] : [];
		}),
	);
}
