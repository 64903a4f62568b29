import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { listNotifications } from '@/archive/notifications/desk';
import { requireMember } from '@/auth/member';
import { localeOf } from '@/i18n/locale-of';
import { DeskFrame } from '../desk-frame';
import forms from '../forms.module.css';
import { deskPaths } from '../paths';
import { Refused } from '../refused';
import tables from '../tables.module.css';
import { markAllReadAction } from './actions';
import { NotificationList } from './notification-list';
import { csvAddress, notificationsAddress, readNotificationsQuery } from './notifications-query';

interface Props {
	params: Promise<{ locale: string }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = await getTranslations({ locale: await localeOf(params), namespace: 'Notifications' });
	return { title: t('title') };
}

export default async function NotificationsPage({ params, searchParams }: Props) {
	const locale = await localeOf(params);
	const given = await searchParams;
	const query = readNotificationsQuery(given);
	const { show, after } = query;
	const member = await requireMember(locale, notificationsAddress(locale, query));
	const t = await getTranslations({ locale, namespace: 'Notifications' });
	const list = await getTranslations({ locale, namespace: 'Desk.list' });
	const { notifications, next } = await listNotifications(member, { unread: show === 'unread', after });
	const [newest] = notifications;
	return (
		<DeskFrame locale={locale} path="/desk/notifications" member={member}>
			<h1>{t('title')}</h1>
			<Refused reason={given.refused} />
			<p>{t('intro')}</p>
			<nav aria-label={t('show')}>
				<ul className={tables.choices}>
					{(['all', 'unread'] as const).map((choice) => (
						<li key={choice}>
							<a
								href={notificationsAddress(locale, { show: choice })}
								aria-current={choice === show ? 'page' : undefined}
							>
								{t(choice)}
							</a>
						</li>
					))}
				</ul>
			</nav>
			{newest ? (
				<form action={markAllReadAction}>
					<input type="hidden" name="locale" value={locale} />
					<input type="hidden" name="show" value={show} />
					<input type="hidden" name="upTo" value={newest.id} />
					<button type="submit" className={forms.plain}>
						{t('markAll')}
					</button>
				</form>
			) : (
				<p>{t(show === 'unread' ? 'noneUnread' : 'none')}</p>
			)}
			<NotificationList locale={locale} notifications={notifications} query={query} />
			<p className={tables.pages}>
				{after ? <a href={notificationsAddress(locale, { show })}>{list('first')}</a> : null}
				{next ? (
					<a href={notificationsAddress(locale, { show, after: next })} rel="next">
						{t('next')}
					</a>
				) : null}
				<a href={csvAddress(locale, query)} download>
					{t('csv')}
				</a>
				<a href={`${deskPaths.account(locale)}#mail`}>{t('choose')}</a>
			</p>
		</DeskFrame>
	);
}
