import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { listDesk } from '@/archive/statements/desk-list';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { DeskFilters } from './desk-filters';
import { DeskFrame } from './desk-frame';
import { addressOf, type DeskQuery, readQuery } from './desk-query';
import { DeskTable } from './desk-table';
import { FactorNotice } from './factor-notice';
import { Refused } from './refused';
import { SecondLooksNotice } from './second-looks/second-looks-notice';
import tables from './tables.module.css';

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
	const query: DeskQuery = readQuery(given);
	const member = await requireMember(locale, addressOf(locale, query));
	const t = await getTranslations({ locale, namespace: 'Desk' });
	const { statements, next } = await listDesk(member, {
		state: query.state,
		locale: query.language,
		query: query.q,
		after: query.after,
	});
	return (
		<DeskFrame locale={locale} path="/desk" member={member} wide>
			<h1>{t('list.title')}</h1>
			<Refused reason={given.refused} />
			<FactorNotice locale={locale} member={member} />
			<SecondLooksNotice locale={locale} member={member} />
			<DeskFilters locale={locale} query={query} />
			{statements.length > 0 ? <DeskTable locale={locale} statements={statements} /> : <p>{t('list.empty')}</p>}
			<p className={tables.pages}>
				{query.after ? <a href={addressOf(locale, { ...query, after: undefined })}>{t('list.first')}</a> : null}
				{next ? (
					<a href={addressOf(locale, { ...query, after: next })} rel="next">
						{t('list.next')}
					</a>
				) : null}
			</p>
		</DeskFrame>
	);
}
