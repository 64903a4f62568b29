import type { Locale } from '@/i18n/locales';
import { deskDb } from '@/platform/db';
import type { Member } from '../members/member';
import { listStatementPlaces } from '../texts/desk';
import type { TextListInput } from '../texts/filters';
import { type SpokenTime, withSpokenTimes } from './spoken-times';
import type { DraftState, Kind, VersionRole } from './statement';

export interface DeskRow {
	ref: string;
	kind: Kind;
	originalLocale: Locale | null;
	title: string;
	titleLocale: Locale;
	spoken: SpokenTime;
	withdrawn: string | null;
	changedAt: Date;
	versions: {
		locale: Locale;
		role: VersionRole;
		editions: number;
		draftId: string | null;
		state: DraftState | null;
		scheduledFor: string | null;
	}[];
}

/** One page of the statements that fit, with all their languages. Nothing for whoever holds no grant. */
export async function listDesk(
	member: Member,
	input: TextListInput,
): Promise<{ statements: DeskRow[]; next: string | null }> {
	const { places, next } = await listStatementPlaces(member, input);
	const rows = await deskDb().$queryRaw<Omit<DeskRow, 'spoken'>[]>`
		SELECT s.ref, s.kind, s.original_locale AS "originalLocale", page.changed_at AS "changedAt",
			coalesce(head.title, '') AS title, coalesce(head.locale, 'en') AS "titleLocale",
			(SELECT w.kind FROM withdrawal w WHERE w.statement_id = s.id AND w.revoked_at IS NULL) AS withdrawn,
			(SELECT jsonb_agg(jsonb_build_object('locale', v.locale, 'role', v.role, 'editions', coalesce(e.number, 0), 'draftId', d.id,
					'state', d.state, 'scheduledFor', d.scheduled_for) ORDER BY array_position(ARRAY['de','en','es','ru','fr'], v.locale))
				FROM language_version v LEFT JOIN draft d ON d.language_version_id = v.id LEFT JOIN edition e ON e.id = v.live_edition_id
				WHERE v.statement_id = s.id) AS versions
		FROM unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ changedAt }) => changedAt)}::timestamptz[])
				WITH ORDINALITY page (id, changed_at, place)
			JOIN statement s ON s.id = page.id
			LEFT JOIN LATERAL (
				SELECT t.title, t.locale FROM desk_text t WHERE t.statement_id = s.id
				ORDER BY (t.title <> '') DESC, (t.locale = ${member.locale}) DESC, (t.role = 'original') DESC LIMIT 1) head ON TRUE
		ORDER BY page.place`;
	return { statements: await withSpokenTimes(rows), next };
}
