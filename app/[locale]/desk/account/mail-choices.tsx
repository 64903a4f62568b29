import { getTranslations } from 'next-intl/server';
import type { Member } from '@/archive/members/member';
import { cadences, type Kind, kinds } from '@/archive/notifications/kind';
import { findMailChoice } from '@/archive/notifications/mail-choice';
import type { Locale } from '@/i18n/locales';
import forms from '../forms.module.css';
import tables from '../tables.module.css';
import { chooseMailAction } from './actions';

/** What comes to a member by mail, and when. */
export async function MailChoices({ locale, member, saved }: { locale: Locale; member: Member; saved: boolean }) {
	const t = await getTranslations({ locale, namespace: 'Notifications' });
	const choice = await findMailChoice(member);
	return (
		<>
			<h2 id="mail">{t('mail.title')}</h2>
			{saved ? (
				<p role="status" className={forms.done}>
					{t('mail.saved')}
				</p>
			) : null}
			<p>{t('mail.intro')}</p>
			<form action={chooseMailAction} className={forms.form}>
				<input type="hidden" name="locale" value={locale} />
				<table className={`${tables.table} ${tables.stacked}`}>
					<thead>
						<tr>
							<th scope="col">{t('mail.kind')}</th>
							<th scope="col">{t('mail.cadence')}</th>
						</tr>
					</thead>
					<tbody>
						{kinds.map((kind: Kind) => (
							<tr key={kind}>
								<td>
									<label htmlFor={`mail-${kind}`}>{t(`kinds.${kind}`)}</label>
								</td>
								<td>
									<select id={`mail-${kind}`} name={kind} defaultValue={choice.cadences[kind]}>
										{cadences.map((cadence) => (
											<option key={cadence} value={cadence}>
												{t(`mail.cadences.${cadence}`)}
											</option>
										))}
									</select>
								</td>
							</tr>
						))}
					</tbody>
				</table>
				<div className={forms.row}>
					<div className={forms.field}>
						<label htmlFor="mail-hour">{t('mail.hour')}</label>
						<select id="mail-hour" name="hour" defaultValue={choice.hour}>
							{Array.from({ length: 24 }, (_, hour) => String(hour)).map((hour) => (
								<option key={hour} value={hour}>
									{`${hour.padStart(2, '0')}:00`}
								</option>
							))}
						</select>
					</div>
					<div className={forms.field}>
						<label htmlFor="mail-zone">{t('mail.zone')}</label>
						<input
							id="mail-zone"
							name="timeZone"
							defaultValue={choice.timeZone}
							list="mail-zones"
							required
							maxLength={60}
						/>
						<datalist id="mail-zones">
							{['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => (
								<option key={zone} value={zone} />
							))}
						</datalist>
					</div>
				</div>
				<div className={forms.buttons}>
					<button type="submit" className={forms.plain}>
						{t('mail.save')}
					</button>
				</div>
			</form>
		</>
	);
}
