import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { listDesk } from '@/archive/statements/desk-list';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { ChooseRows } from './bulk/choose-rows';
import { DeskFrame } from './desk-frame';
import { DeskTable } from './desk-table';
import { FactorNotice } from './factor-notice';
import { deskPaths } from './paths';
import { Refused } from './refused';
import { SecondLooksNotice } from './second-looks/second-looks-notice';
import tables from './tables.module.css';
import { FilterChips } from './texts/filter-chips';
import { TextFilters } from './texts/text-filters';
import { askedOf, narrowingsOf, readTextQuery, textAddress } from './texts/text-query';

interface Props {
	params: Promise<{ locale: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Desk' });
	return { title: t('list.title') };
}

export default async function DeskPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const given = await searchParams;
	const query = readTextQuery(given);
	const path = deskPaths.list(locale);
	const member = await requireMember(locale, textAddress(path, query));
	const t = await getTranslations({ locale, namespace: 'Desk' });
	const search = await getTranslations({ locale, namespace: 'DeskSearch' });
	const { statements, next } = await listDesk(member, askedOf(query));
	return (
		<DeskFrame locale={locale} path="/desk" member={member} wide>
			<h1>{t('list.title')}</h1>
			<Refused reason={given.refused} />
			<FactorNotice locale={locale} member={member} />
			<SecondLooksNotice locale={locale} member={member} />
			<p className={tables.pages}>
				<a href={textAddress(deskPaths.listCsv(locale), { ...query, after: undefined })}>{search('csv')}</a>
				<a href={deskPaths.bulk(locale)}>{search('plans')}</a>
			</p>
			<TextFilters locale={locale} path={path} query={query} />
			<FilterChips locale={locale} path={path} query={query} />
			{statements.length > 0 ? (
				<>
					<DeskTable locale={locale} statements={statements} />
					<ChooseRows
						locale={locale}
						member={member}
						kind="statements"
						query={query}
						keys={statements.map(({ ref }) => ref)}
					/>
				</>
			) : (
				<p role="status">{narrowingsOf(query).length > 0 ? search('nothing') : t('list.empty')}</p>
			)}
			<p className={tables.pages}>
				{query.after ? <a href={textAddress(path, { ...query, after: undefined })}>{t('list.first')}</a> : null}
				{next ? (
					<a href={textAddress(path, { ...query, after: next })} rel="next">
						{t('list.next')}
					</a>
				) : null}
			</p>
		</DeskFrame>
	);
}
