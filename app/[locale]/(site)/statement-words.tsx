import type { Listed } from '@/archive/search/published';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import styles from './statement-entry.module.css';

interface Props {
	locale: Locale;
	listed: Listed;
}

/** Where the search matched, as the shown language has it, with what matched in another; else the lead. */
export function Words({ locale, listed }: Props) {
	const { snippet, key, lead, matched } = listed;
	const t = wordsIn(locale, 'Search');
	const langOf = (of: Locale) => (of === locale ? undefined : of);
	const lang = langOf(listed.locale);
	return (
		<>
			{snippet ? (
				<p className={styles.words} lang={lang}>
					<Place address={key && paths.statement(listed.locale, listed, key)}>
						<Marked parts={snippet} />
					</Place>
				</p>
			) : lead ? (
				<p className={styles.words} lang={lang}>
					{lead}
				</p>
			) : null}
			{matched ? (
				<p className={styles.matched}>
					<span>{t(`matched.${matched.locale}`)}</span>{' '}
					<q lang={langOf(matched.locale)}>
						<Marked parts={matched.passage} />
					</q>
				</p>
			) : null}
		</>
	);
}

function Place({ address, children }: { address: string | null; children: React.ReactNode }) {
	return address ? <a href={address}>{children}</a> : children;
}

/** A text with what matched in it. */
export function Marked({ parts }: { parts: NonNullable<Listed['snippet']> }) {
	return piecesOf(parts).map(({ from, text, mark }) =>
		mark ? <mark key={from}>{text}</mark> : <span key={from}>{text}</span>,
	);
}

function piecesOf(snippet: NonNullable<Listed['snippet']>) {
	let from = 0;
	return snippet.map((piece) => {
		const start = from;
		from += piece.text.length;
		return { ...piece, from: start };
	});
}
