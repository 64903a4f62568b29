import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { listBoard } from '@/archive/board/desk';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { DeskFrame } from '../desk-frame';
import tables from '../tables.module.css';
import { BoardFilters } from './board-filters';
import { askedOf, boardAddress, boardCsvAddress, readBoardQuery } from './board-query';
import { BoardTable } from './board-table';

interface Props {
	params: Promise<{ locale: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Board' });
	return { title: t('title') };
}

export default async function BoardPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const query = readBoardQuery(await searchParams);
	const member = await requireMember(locale, boardAddress(locale, query));
	const t = await getTranslations({ locale, namespace: 'Board' });
	const { statements, next } = await listBoard(member, askedOf(query));
	return (
		<DeskFrame locale={locale} path="/desk/board" member={member} wide>
			<h1>{t('title')}</h1>
			<p>
				{t('intro')} <a href={boardCsvAddress(locale, query)}>{t('csv')}</a>
			</p>
			<BoardFilters locale={locale} query={query} />
			{statements.length > 0 ? <BoardTable locale={locale} statements={statements} /> : <p>{t('empty')}</p>}
			<p className={tables.pages}>
				{query.after ? <a href={boardAddress(locale, { ...query, after: undefined })}>{t('first')}</a> : null}
				{next ? (
					<a href={boardAddress(locale, { ...query, after: next })} rel="next">
						{t('next')}
					</a>
				) : null}
			</p>
		</DeskFrame>
	);
}
