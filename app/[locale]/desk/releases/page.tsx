import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { listReleases } from '@/archive/releases/desk';
import { mayRelease } from '@/archive/releases/policy';
import { requireMember } from '@/auth/member';
import { datesIn } from '@/i18n/dates';
import { localeOf } from '@/i18n/locale-of';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { DeskFrame } from '../desk-frame';
import { Field } from '../facts-fields';
import forms from '../forms.module.css';
import { deskPaths } from '../paths';
import { Refused } from '../refused';
import tables from '../tables.module.css';
import { makeReleaseAction } from './actions';

interface Props {
	params: Promise<{ locale: string }>;
	searchParams: Promise<{ after?: string | string[]; refused?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Releases' });
	return { title: t('title') };
}

export default async function ReleasesPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const given = await searchParams;
	const after = typeof given.after === 'string' ? given.after : undefined;
	const member = await requireMember(locale, deskPaths.releases(locale, after));
	const t = await getTranslations({ locale, namespace: 'Releases' });
	const list = await getTranslations({ locale, namespace: 'Desk.list' });
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const { releases, next } = await listReleases(member, { after });
	return (
		<DeskFrame locale={locale} path="/desk/releases" member={member}>
			<h1>{t('title')}</h1>
			<Refused reason={given.refused} />
			<p>
				{t('intro')} <a href={deskPaths.releasesCsv(locale)}>{wordsIn(locale, 'DeskSearch')('csv')}</a>
			</p>
			{mayRelease(member) ? (
				<form action={makeReleaseAction} className={forms.form}>
					<input type="hidden" name="locale" value={locale} />
					<Field name="name" label={t('name')} required />
					<div className={forms.buttons}>
						<button type="submit" className={forms.main}>
							{t('make')}
						</button>
					</div>
				</form>
			) : null}
			{releases.length > 0 ? (
				<table className={`${tables.table} ${tables.stacked}`}>
					<thead>
						<tr>
							{(['release', 'state', 'parts', 'begun'] as const).map((column) => (
								<th key={column} scope="col">
									{t(column)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{releases.map((release) => (
							<tr key={release.id}>
								<th scope="row" className={tables.title}>
									<a href={deskPaths.release(locale, release.id)}>{release.name}</a>
								</th>
								<td>
									<span className={tables.state} data-state={release.state}>
										{t(`states.${release.state}`)}
									</span>
								</td>
								<td className="figures" data-label={t('parts')}>
									{release.parts}
								</td>
								<td>
									{t('by', { by: release.madeBy, date: dates.dateTime(release.madeAt, { dateStyle: 'medium' }) })}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			) : (
				<p>{t('none')}</p>
			)}
			<p className={tables.pages}>
				{after ? <a href={deskPaths.releases(locale)}>{list('first')}</a> : null}
				{next ? (
					<a href={deskPaths.releases(locale, next)} rel="next">
						{t('next')}
					</a>
				) : null}
			</p>
		</DeskFrame>
	);
}
