import type { DeskStatement, DeskVersion } from '@/archive/statements/desk';
import { datesIn } from '@/i18n/dates';
import { isLocale, type Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { FeedList } from '../../effect';
import forms from '../../forms.module.css';
import { languageName } from '../../language-name';
import tables from '../../tables.module.css';

interface Props {
	locale: Locale;
	statement: DeskStatement;
	/** The language that was published, as the address says it. */
	published: unknown;
}

type Live = NonNullable<DeskVersion['live']>;
type LiveVersion = DeskVersion & { live: Live };

/** After publishing: which address changed, its hashes, what tells of it, and that each other language stands as before. */
export function Receipt({ locale, statement, published }: Props) {
	const live = statement.versions.filter((version): version is LiveVersion => version.live !== null);
	const own = live.find((version) => version.locale === published);
	if (!isLocale(published) || !own) return null;
	const t = wordsIn(locale, 'Desk.statement');
	const words = wordsIn(locale, 'Effect');
	const { number, slug, hash, previousHash } = own.live;
	const address = paths.statement(published, { ref: statement.ref, slug });
	const others = live.filter((version) => version !== own);
	return (
		<div role="status" className={forms.done}>
			<p>
				<strong>{t('published', { language: languageName(locale, published), number })}</strong>
			</p>
			<p>
				{t('publishedAt')}: <a href={address}>{address}</a>
			</p>
			<p>
				{t('publishedHash')}: <code>{hash}</code>
			</p>
			{previousHash ? (
				<p>
					{words('previousHash')}: <code>{previousHash}</code>
				</p>
			) : null}
			{others.length > 0 ? (
				<Others locale={locale} own={own} others={others} />
			) : (
				<p>{wordsIn(locale, 'Effect')('untouchedNone')}</p>
			)}
			<details>
				<summary>{words('feeds')}</summary>
				<FeedList version={published} statementRef={statement.ref} number={number} />
			</details>
		</div>
	);
}

/** The other languages with edition, moment and hash: none of them is younger than what was published. */
function Others({ locale, own, others }: { locale: Locale; own: LiveVersion; others: LiveVersion[] }) {
	const t = wordsIn(locale, 'Effect');
	const dates = datesIn(locale, env.DEFAULT_TIME_ZONE);
	return (
		<table className={`${tables.table} ${tables.stacked}`}>
			<caption>{t('asBefore')}</caption>
			<tbody>
				{others
					.filter(({ live }) => live.publishedAt < own.live.publishedAt)
					.map(({ locale: language, live }) => (
						<tr key={language}>
							<th scope="row">
								{languageName(locale, language)} {live.number}
							</th>
							<td>
								{t('since', {
									date: dates.dateTime(live.publishedAt, { dateStyle: 'medium', timeStyle: 'medium' }),
								})}
							</td>
							<td>
								<code>{live.hash}</code>
							</td>
						</tr>
					))}
			</tbody>
		</table>
	);
}
