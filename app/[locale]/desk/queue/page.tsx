import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { countQueue, listQueue } from '@/archive/board/queue';
import { findMember, requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { ChooseRows } from '../bulk/choose-rows';
import { DeskFrame } from '../desk-frame';
import { languageName } from '../language-name';
import { Refused } from '../refused';
import tables from '../tables.module.css';
import { QueueChoices } from './queue-choices';
import { mayChoose, queueAddress, queueCsvAddress, readQueueQuery } from './queue-query';
import { QueueTable } from './queue-table';

interface Props {
	params: Promise<{ locale: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Queue' });
	return { title: t('title') };
}

export default async function QueuePage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const given = await searchParams;
	const query = readQueueQuery(given, await findMember());
	const member = await requireMember(locale, queueAddress(locale, query));
	const t = await getTranslations({ locale, namespace: 'Queue' });
	const search = await getTranslations({ locale, namespace: 'DeskSearch' });
	const { language, what: part, by: order, after } = query;
	const [{ rows, next }, counts] = await Promise.all([
		listQueue(member, { language, part, order, after }),
		countQueue(member, language),
	]);
	return (
		<DeskFrame locale={locale} path="/desk/queue" member={member} wide>
			<h1>{t('title')}</h1>
			<Refused reason={given.refused} />
			<p>
				{t('intro', { language: languageName(locale, language) })}{' '}
				<a href={queueCsvAddress(locale, query)}>{search('csv')}</a>
			</p>
			<QueueChoices locale={locale} member={member} query={query} counts={counts} />
			{order === 'importance' ? <p className={tables.soft}>{t('importance')}</p> : null}
			{rows.length > 0 ? <QueueTable locale={locale} member={member} query={query} rows={rows} /> : <p>{t('empty')}</p>}
			{rows.length > 0 && mayChoose(member, query) ? (
				<ChooseRows locale={locale} member={member} kind="queue" query={query} keys={rows.map(({ ref }) => ref)} />
			) : null}
			<p className={tables.pages}>
				{after ? <a href={queueAddress(locale, { ...query, after: undefined })}>{t('first')}</a> : null}
				{next ? (
					<a href={queueAddress(locale, { ...query, after: next })} rel="next">
						{t('next')}
					</a>
				) : null}
			</p>
		</DeskFrame>
	);
}
