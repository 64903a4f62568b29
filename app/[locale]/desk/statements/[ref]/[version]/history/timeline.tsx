import type { DeskEdition } from '@/archive/statements/desk-history';
import { datesIn } from '@/i18n/dates';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import tables from '../../../../tables.module.css';

interface Props {
	locale: Locale;
	statementRef: string;
	version: Locale;
	editions: DeskEdition[];
}

/** The editions of one language, newest first: who answered for each, and its hash. */
export function Timeline({ locale, statementRef, version, editions }: Props) {
	const t = wordsIn(locale, 'History');
	if (editions.length === 0) return <p>{t('noEdition')}</p>;
	return (
		<ol reversed className={tables.plain}>
			{editions.map((edition) => (
				<li key={edition.number} className={tables.entry}>
					<Entry locale={locale} statementRef={statementRef} version={version} edition={edition} />
				</li>
			))}
		</ol>
	);
}

function Entry({ locale, statementRef: ref, version, edition }: Omit<Props, 'editions'> & { edition: DeskEdition }) {
	const t = wordsIn(locale, 'History');
	const change = wordsIn(locale, 'Desk')(`review.classes.${classOf(edition.changeClass)}`);
	const { number } = edition;
	const date = datesIn(locale, env.DEFAULT_TIME_ZONE).dateTime(edition.publishedAt, {
		dateStyle: 'medium',
		timeStyle: 'short',
	});
	return (
		<>
			<a href={paths.edition(version, ref, number)} hrefLang={version}>
				{t('edition', { number })}
			</a>
			{' · '}
			<span lang={version}>{edition.title}</span>
			{number > 1 ? (
				<>
					{' · '}
					<a href={paths.changes(version, ref, number - 1, number)} hrefLang={version}>
						{t('changes')}
					</a>
				</>
			) : null}
			<div className={tables.soft}>{t('publishedBy', { name: edition.publishedBy, date })}</div>
			<div className={tables.soft}>
				{edition.via === 'import' ? t('imported') : null}
				{edition.approvedBy ? t('approvedBy', { names: edition.approvedBy }) : null}
				{edition.forcedReason ? t('forced', { reason: edition.forcedReason }) : null}{' '}
				{edition.lookedBy ? t('lookedBy', { name: edition.lookedBy }) : null}
			</div>
			{edition.changeNote ? (
				<p>
					{change}: <span lang={version}>{edition.changeNote}</span>
				</p>
			) : null}
			<code className={tables.hash}>{edition.hash}</code>
		</>
	);
}

function classOf(value: string | null) {
	return value === 'factual' || value === 'translation' || value === 'legal' ? value : 'typo';
}
