import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findTombstone } from '@/archive/statements/published';
import { datesIn } from '@/i18n/dates';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { everyLanguage } from '../../every-language';
import { Frame } from '../../frame';
import { Named } from '../../named';
import { Sheet } from '../../sheet';
import styles from './removed.module.css';

type Props = { params: Promise<{ locale: string; ref: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = wordsIn(await localeOf(params), 'Removed');
	return { title: t('title'), robots: { index: false } };
}

/** What stands where a removed statement stood: who removed it, when and why. */
export default async function RemovedPage({ params }: Props) {
	const locale = await localeOf(params);
	const tombstone = await findTombstone({ ref: (await params).ref, locale });
	if (!tombstone) notFound();
	const { notice, ref } = tombstone;
	const t = wordsIn(locale, 'Removed');
	const date = datesIn(locale, env.DEFAULT_TIME_ZONE).dateTime(notice.at, { dateStyle: 'long' });
	return (
		<Frame locale={locale} addresses={everyLanguage(paths.home)}>
			<Sheet title={t('title')} lead={t('lead')}>
				<dl className={styles.notice}>
					<div>
						<dt>{t('when')}</dt>
						<dd>
							<time dateTime={notice.at.toISOString()}>{date}</time>
						</dd>
					</div>
					<div>
						<dt>{t('by')}</dt>
						<dd>{notice.by}</dd>
					</div>
					<div>
						<dt>{t('reason')}</dt>
						<dd>
							<Named label={notice.reason} locale={locale} />
						</dd>
					</div>
					<div>
						<dt>{t('ref')}</dt>
						<dd>{ref}</dd>
					</div>
				</dl>
				<p>
					<a href={paths.statements(locale)}>{t('all')}</a>
				</p>
			</Sheet>
		</Frame>
	);
}
