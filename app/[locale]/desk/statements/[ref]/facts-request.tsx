import type { DeskStatement } from '@/archive/statements/desk';
import type { FactsRequests } from '@/archive/statements/desk-facts-request';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { languageList } from '../../language-name';
import { FactsChanges } from './facts-changes';
import { FactsDecisionForms } from './facts-decision-forms';
import styles from './statement.module.css';

interface Props {
	locale: Locale;
	statement: DeskStatement;
	requests: FactsRequests;
}

/** Other facts that were asked for: what would change, in which languages, and what this member may do about it. */
export function FactsRequest({ locale, statement, requests: { waiting, declined } }: Props) {
	const t = wordsIn(locale, 'FactsRequest');
	const date = (at: Date) =>
		datesIn(locale, env.DEFAULT_TIME_ZONE).dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
	if (declined) return <p>{t('declined', { by: declined.by, date: date(declined.at), note: declined.note })}</p>;
	if (!waiting) return null;
	const { affects } = waiting;
	return (
		<section id="facts-request" className={styles.section} aria-labelledby="facts-request-title">
			<h2 id="facts-request-title">{t('title')}</h2>
			<p>{t('asked', { by: waiting.by, date: date(waiting.requestedAt) })}</p>
			<FactsChanges locale={locale} waiting={waiting} originalLocale={statement.originalLocale} />
			<p>{t('affects', { count: affects.length, languages: languageList(locale, affects) })}</p>
			{waiting.isStale ? <p>{t('stale')}</p> : null}
			<FactsDecisionForms locale={locale} statementRef={statement.ref} waiting={waiting} />
		</section>
	);
}
