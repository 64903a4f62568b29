import { useTranslations } from 'next-intl';
import type { DeskNotification } from '@/archive/notifications/desk';
import { pathOf } from '@/archive/notifications/path-of';
import { whyOf } from '@/archive/notifications/why-of';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { env } from '@/platform/env';
import forms from '../forms.module.css';
import { languageName } from '../language-name';
import tables from '../tables.module.css';
import { markReadAction } from './actions';
import styles from './notifications.module.css';
import type { NotificationsQuery } from './notifications-query';

interface Props {
	locale: Locale;
	notifications: DeskNotification[];
	query: NotificationsQuery;
}

/** What a member is told, one below the other: what is unread says so in words and stands out by a bar and its weight. */
export function NotificationList({ locale, notifications, query }: Props) {
	if (notifications.length === 0) return null;
	return (
		<ul className={tables.entries}>
			{notifications.map((notification) => (
				<Entry key={notification.id} locale={locale} notification={notification} query={query} />
			))}
		</ul>
	);
}

interface EntryProps {
	locale: Locale;
	notification: DeskNotification;
	query: NotificationsQuery;
}

function Entry({ locale, notification, query }: EntryProps) {
	const t = useTranslations('Notifications');
	const { kind, at, by, isRead, failure } = notification;
	const timeZone = env.DEFAULT_TIME_ZONE;
	const words = t(`lines.${kind}`, { by: by ?? t('archive') });
	return (
		<li className={isRead ? undefined : styles.unread} data-kind={kind} data-read={isRead}>
			<div className={tables.breakable}>
				<p>
					{isRead ? null : <strong className={styles.new}>{t('new')}</strong>}{' '}
					<a href={pathOf(locale, notification)}>{words}</a>
				</p>
				{failure ? <p>{whyOf(locale, failure)}</p> : null}
				<p className={forms.hint}>
					<About locale={locale} notification={notification} />
					<time dateTime={at.toISOString()}>
						{datesIn(locale, timeZone).dateTime(at, { dateStyle: 'medium', timeStyle: 'short', timeZone })}
					</time>
				</p>
			</div>
			{isRead ? null : (
				<form action={markReadAction}>
					<input type="hidden" name="locale" value={locale} />
					<input type="hidden" name="id" value={notification.id} />
					<input type="hidden" name="show" value={query.show} />
					{query.after ? <input type="hidden" name="after" value={query.after} /> : null}
					<button type="submit" className={forms.plain} aria-label={t('markReadAria', { what: words })}>
						{t('markRead')}
					</button>
				</form>
			)}
		</li>
	);
}

/** Which text or release it is about. */
function About({ locale, notification }: Pick<EntryProps, 'locale' | 'notification'>) {
	const { ref, locale: version, title, titleLocale, release } = notification;
	if (release) return <>{release.name} · </>;
	if (!ref) return null;
	return (
		<>
			{title ? (
				<>
					<span lang={titleLocale ?? undefined}>{title}</span> ·{' '}
				</>
			) : null}
			<span className="figures">{ref}</span> · {version ? `${languageName(locale, version)} · ` : null}
		</>
	);
}
