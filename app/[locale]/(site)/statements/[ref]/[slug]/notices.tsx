import type { PublishedStatement } from '@/archive/statements/published';
import { segmentsOf } from '@/archive/statements/text';
import { excerptOf } from '@/formats/excerpt';
import { datesIn } from '@/i18n/dates';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { Notice } from '@/ui/notice';
import { Named } from '../../../named';
import styles from './notices.module.css';

export function Notices({ statement }: { statement: PublishedStatement }) {
	if (!statement.withdrawal && !statement.behind) return null;
	return (
		<div className={styles.notices}>
			<Withdrawn locale={statement.locale} withdrawal={statement.withdrawal} />
			<Behind statement={statement} />
		</div>
	);
}

/** That a text is withdrawn, by whom and why; nothing when it is not. */
export function Withdrawn({ locale, withdrawal }: Pick<PublishedStatement, 'locale' | 'withdrawal'>) {
	if (!withdrawal) return null;
	const t = wordsIn(locale, 'Statement');
	const date = datesIn(locale, env.DEFAULT_TIME_ZONE).dateTime(withdrawal.at, { dateStyle: 'long' });
	return (
		<Notice grave title={t('withdrawnTitle')}>
			<p>{t('withdrawnBy', { date, by: withdrawal.by })}</p>
			<p>
				{t('reason')} <Named label={withdrawal.reason} locale={locale} />
			</p>
		</Notice>
	);
}

function Behind({ statement }: { statement: PublishedStatement }) {
	const { behind, locale, ref, versions } = statement;
	const original = versions.find((version) => version.locale === behind?.originalLocale);
	if (!behind || !original) return null;
	const t = wordsIn(locale, 'Statement');
	const here = wordsByKey(statement);
	return (
		<Notice title={t('behindTitle')}>
			<p>
				{t.rich('behind', {
					follows: behind.followsEdition,
					current: behind.originalEdition,
					original: (words) => (
						<a href={paths.statement(original.locale, { ref, slug: original.slug })} hrefLang={original.locale}>
							{words}
						</a>
					),
				})}
			</p>
			<p className="screen">
				<a
					href={paths.changes(original.locale, ref, behind.followsEdition, behind.originalEdition)}
					hrefLang={original.locale}
				>
					{t('behindChanges')}
				</a>{' '}
				· <a href={paths.beside(locale, ref, original.locale)}>{t('behindBeside')}</a>
			</p>
			{behind.changedKeys.length ? (
				<details className="screen">
					<summary>{t('changedPassages', { count: behind.changedKeys.length })}</summary>
					<ul>
						{behind.changedKeys.map((key) => (
							<li key={key}>
								{here.has(key) ? (
									<a href={`#${key}`}>{here.get(key)}</a>
								) : (
									<a
										href={paths.statement(original.locale, { ref, slug: original.slug }, key)}
										hrefLang={original.locale}
									>
										{t('onlyInOriginal')}
									</a>
								)}
							</li>
						))}
					</ul>
				</details>
			) : null}
		</Notice>
	);
}

function wordsByKey({ edition }: PublishedStatement): Map<string, string> {
	const words = new Map([['title', edition.title]]);
	if (edition.lead) words.set('lead', edition.lead);
	for (const segment of segmentsOf(edition.blocks)) words.set(segment.key, segment.text);
	for (const [key, text] of words) words.set(key, excerptOf({ lead: text, blocks: [] }, 70) || '…');
	return words;
}
