import type { Messages } from 'next-intl';
import { useTranslations } from 'next-intl';
import { grantInput } from '@/archive/members/grant';
import type { MemberPage } from '@/archive/members/list-members';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import messages from '@/messages/en.json';
import { env } from '@/platform/env';
import tables from '../../tables.module.css';
import { GrantWords } from '../grant-words';

type Act = keyof Messages['Members']['trailActs'];

/** The newest acts on a membership, as the trail keeps them. */
export function MemberTrail({ locale, member }: { locale: Locale; member: MemberPage }) {
	const t = useTranslations('Members');
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	return (
		<>
			<h2>{t('trail')}</h2>
			<table className={`${tables.table} ${tables.stacked}`}>
				<thead>
					<tr>
						<th scope="col">{t('trailWhen')}</th>
						<th scope="col">{t('trailWho')}</th>
						<th scope="col">{t('trailAct')}</th>
						<th scope="col">{t('trailWhat')}</th>
					</tr>
				</thead>
				<tbody>
					{member.trail.map(({ seq, at, actor, act, detail }) => (
						<tr key={seq}>
							<td className="figures">{dates.dateTime(at, { dateStyle: 'medium', timeStyle: 'medium' })}</td>
							<td>{actor}</td>
							<td>{t(`trailActs.${isAct(act) ? act : 'other'}`)}</td>
							<td>
								<What locale={locale} detail={detail} />
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</>
	);
}

function What({ locale, detail }: { locale: Locale; detail: Record<string, unknown> }) {
	const grant = grantInput.safeParse(detail);
	return grant.success ? <GrantWords locale={locale} grant={grant.data} /> : null;
}

function isAct(act: string): act is Act {
	return act in messages.Members.trailActs;
}
