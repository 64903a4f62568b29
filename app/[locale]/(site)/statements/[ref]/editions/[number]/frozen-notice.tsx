import type { PublishedStatement, VersionBadge } from '@/archive/statements/published';
import { datesIn } from '@/i18n/dates';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { Notice } from '@/ui/notice';
import notices from '../../[slug]/notices.module.css';
import { CiteLink } from '../../cite-link';
import styles from '../editions.module.css';

/** Which of how many editions this is, the way to the current one, and how to cite this one. */
export function FrozenNotice({ statement, live }: { statement: PublishedStatement; live: VersionBadge }) {
	const { locale, ref, edition } = statement;
	const { number, publishedAt } = edition;
	const t = wordsIn(locale, 'Editions');
	const isCurrent = number === live.editions;
	const date = datesIn(locale, env.DEFAULT_TIME_ZONE).dateTime(publishedAt, { dateStyle: 'long' });
	return (
		<div className={`${notices.notices} ${styles.frozen}`}>
			<Notice title={t('noticeTitle', { number, editions: live.editions })}>
				<p>
					{t.rich(isCurrent ? 'noticeCurrent' : 'notice', {
						date,
						editions: live.editions,
						current: (words) => <a href={paths.statement(locale, { ref, slug: live.slug })}>{words}</a>,
					})}
				</p>
				{isCurrent ? null : (
					<p>
						<a href={paths.changes(locale, ref, number, live.editions)}>{t('whatChanged')}</a>
					</p>
				)}
				<p className="screen">
					<CiteLink statement={statement} frozen />
				</p>
			</Notice>
		</div>
	);
}
