import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { listSecondLooks } from '@/archive/second-looks/desk';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { wordsIn } from '@/i18n/words';
import { DeskFrame } from '../desk-frame';
import { deskPaths } from '../paths';
import { Refused } from '../refused';
import tables from '../tables.module.css';
import { SecondLooks } from './second-looks';

interface Props {
	params: Promise<{ locale: string }>;
	searchParams: Promise<{ after?: string | string[]; refused?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'SecondLooks' });
	return { title: t('title') };
}

export default async function SecondLooksPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const given = await searchParams;
	const after = typeof given.after === 'string' ? given.after : undefined;
	const member = await requireMember(locale, deskPaths.secondLooks(locale, after));
	const t = await getTranslations({ locale, namespace: 'SecondLooks' });
	const list = await getTranslations({ locale, namespace: 'Desk.list' });
	const { waiting, next } = await listSecondLooks(member, { after });
	return (
		<DeskFrame locale={locale} path="/desk/second-looks" member={member} wide>
			<h1>{t('title')}</h1>
			<Refused reason={given.refused} />
			<p>
				{t('intro')} <a href={deskPaths.secondLooksCsv(locale)}>{wordsIn(locale, 'DeskSearch')('csv')}</a>
			</p>
			{waiting.length > 0 ? <SecondLooks locale={locale} waiting={waiting} on="list" /> : <p>{t('none')}</p>}
			<p className={tables.pages}>
				{after ? <a href={deskPaths.secondLooks(locale)}>{list('first')}</a> : null}
				{next ? (
					<a href={deskPaths.secondLooks(locale, next)} rel="next">
						{t('next')}
					</a>
				) : null}
			</p>
		</DeskFrame>
	);
}
