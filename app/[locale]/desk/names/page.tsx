import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { listNamesAtDesk } from '@/archive/labels/desk';
import { nouns } from '@/archive/labels/ensure-named';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { wordsIn } from '@/i18n/words';
import { DeskFrame } from '../desk-frame';
import tables from '../tables.module.css';
import { NameFilters } from './name-filters';
import { namesAddress, namesCsvAddress, readNameQuery } from './name-query';
import { NameTable } from './name-table';

interface Props {
	params: Promise<{ locale: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'DeskNames' });
	return { title: t('title') };
}

export default async function NamesPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const query = readNameQuery(await searchParams);
	const member = await requireMember(locale, namesAddress(locale, query));
	const t = await getTranslations({ locale, namespace: 'DeskNames' });
	const { noun, q, missing, after } = query;
	const { names, next } = await listNamesAtDesk(member, { noun, missing, query: q, after });
	return (
		<DeskFrame locale={locale} path="/desk/names" member={member} wide>
			<h1>{t('title')}</h1>
			<nav aria-label={t('nouns')}>
				<ul className={tables.choices}>
					{nouns.map((one) => (
						<li key={one}>
							<a href={namesAddress(locale, { noun: one, missing })} aria-current={one === noun ? 'page' : undefined}>
								{t(`of.${one}`)}
							</a>
						</li>
					))}
				</ul>
			</nav>
			<NameFilters locale={locale} query={query} />
			<p>
				<a href={namesCsvAddress(locale, query)}>{wordsIn(locale, 'DeskSearch')('csv')}</a>
			</p>
			{names.length > 0 ? <NameTable locale={locale} noun={noun} names={names} /> : <p>{t('none')}</p>}
			<p className={tables.pages}>
				{after ? <a href={namesAddress(locale, { ...query, after: undefined })}>{t('first')}</a> : null}
				{next ? (
					<a href={namesAddress(locale, { ...query, after: next })} rel="next">
						{t('next')}
					</a>
				) : null}
			</p>
		</DeskFrame>
	);
}
