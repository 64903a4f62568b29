import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { listDrafts } from '@/archive/texts/desk';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { ChooseRows } from '../bulk/choose-rows';
import { DeskFrame } from '../desk-frame';
import { deskPaths } from '../paths';
import { Refused } from '../refused';
import tables from '../tables.module.css';
import { FilterChips } from '../texts/filter-chips';
import { TextFilters } from '../texts/text-filters';
import { askedOf, narrowingsOf, readTextQuery, textAddress } from '../texts/text-query';
import { DraftTable } from './draft-table';

interface Props {
	params: Promise<{ locale: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'DeskSearch' });
	return { title: t('drafts') };
}

/** Every open draft, to be found and to be dealt with many at a time. */
export default async function DraftsPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const given = await searchParams;
	const query = readTextQuery(given);
	const path = deskPaths.drafts(locale);
	const member = await requireMember(locale, textAddress(path, query));
	const t = await getTranslations({ locale, namespace: 'DeskSearch' });
	const { drafts, next } = await listDrafts(member, askedOf(query));
	return (
		<DeskFrame locale={locale} path="/desk/drafts" member={member} wide>
			<h1>{t('drafts')}</h1>
			<Refused reason={given.refused} />
			<p className={tables.pages}>
				<a href={textAddress(deskPaths.draftsCsv(locale), { ...query, after: undefined })}>{t('csv')}</a>
				<a href={deskPaths.bulk(locale)}>{t('plans')}</a>
			</p>
			<TextFilters locale={locale} path={path} query={query} ofDrafts />
			<FilterChips locale={locale} path={path} query={query} />
			{drafts.length > 0 ? (
				<>
					<DraftTable locale={locale} drafts={drafts} />
					<ChooseRows
						locale={locale}
						member={member}
						kind="drafts"
						query={query}
						keys={drafts.map(({ draftId }) => draftId)}
					/>
				</>
			) : (
				<p role="status">{narrowingsOf(query).length > 0 ? t('nothing') : t('noDrafts')}</p>
			)}
			<p className={tables.pages}>
				{query.after ? <a href={textAddress(path, { ...query, after: undefined })}>{t('first')}</a> : null}
				{next ? (
					<a href={textAddress(path, { ...query, after: next })} rel="next">
						{t('next')}
					</a>
				) : null}
			</p>
		</DeskFrame>
	);
}
