import type { Listed } from '@/archive/search/published';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { Badges } from './badges';
import { NameLink } from './name-link';
import { SpokenDate } from './spoken-date';
import styles from './statement-entry.module.css';

interface Props {
	locale: Locale;
	listed: Listed;
}

export function StatementEntry({ locale, listed }: Props) {
	const t = wordsIn(locale);
	const lang = listed.locale === locale ? undefined : listed.locale;
	return (
		<article className={styles.entry}>
			<p className={styles.when}>
				<SpokenDate locale={locale} spoken={listed} />
			</p>
			<div className={styles.what}>
				<h3 className={styles.title}>
					<a href={paths.statement(listed.locale, listed)} hrefLang={lang} lang={lang}>
						{listed.title}
					</a>
				</h3>
				<p className={styles.about}>
					{listed.withdrawn ? <strong className={styles.withdrawn}>{t('List.withdrawn')}</strong> : null}
					<span>{t(`Kinds.${listed.kind}`)}</span>
					{listed.place ? (
						<span>
							<NameLink noun="place" of={listed.place.ref} label={listed.place} locale={locale} />
						</span>
					) : null}
					{listed.speakers.map((speaker) => (
						<span key={speaker.ref}>
							<NameLink noun="person" of={speaker.ref} label={speaker.name} locale={locale} />
						</span>
					))}
					{lang ? <span>{t(`Common.inLanguage.${lang}`)}</span> : null}
				</p>
				<Words listed={listed} lang={lang} />
				<Badges locale={locale} statementRef={listed.ref} versions={listed.versions} />
			</div>
		</article>
	);
}

/** Where the search matched, else the lead. */
function Words({ listed, lang }: { listed: Listed; lang: Locale | undefined }) {
	if (listed.snippet) {
		return (
			<p className={styles.words} lang={lang}>
				{piecesOf(listed.snippet).map(({ from, text, mark }) =>
					mark ? <mark key={from}>{text}</mark> : <span key={from}>{text}</span>,
				)}
			</p>
		);
	}
	return listed.lead ? (
		<p className={styles.words} lang={lang}>
			{listed.lead}
		</p>
	) : null;
}

function piecesOf(snippet: NonNullable<Listed['snippet']>) {
	let from = 0;
	return snippet.map((piece) => {
		const start = from;
		from += piece.text.length;
		return { ...piece, from: start };
	});
}
