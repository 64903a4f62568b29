import { getTranslations } from 'next-intl/server';
import type { Member } from '@/archive/members/member';
import { countUnread, mostCounted } from '@/archive/notifications/desk';
import type { Locale } from '@/i18n/locales';
import styles from '../desk-frame.module.css';
import { deskPaths } from '../paths';

/** The way to what concerns a member, and how much of it they have not read. */
export async function NotificationsLink({ locale, path, member }: { locale: Locale; path: string; member: Member }) {
	const [t, count] = await Promise.all([getTranslations({ locale, namespace: 'Notifications' }), countUnread(member)]);
	const isMore = count >= mostCounted;
	return (
		<a href={deskPaths.notifications(locale)} aria-current={path === '/desk/notifications' ? 'page' : undefined}>
			{t('title')}
			{count > 0 ? (
				<>
					{' '}
					<span className={styles.unread} aria-hidden="true">
						{isMore ? `${mostCounted - 1}+` : count}
					</span>
					<span className="unseen">{isMore ? t('many') : t('unreadCount', { count })}</span>
				</>
			) : null}
		</a>
	);
}
