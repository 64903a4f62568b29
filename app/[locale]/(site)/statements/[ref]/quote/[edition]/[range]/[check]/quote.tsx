import type { QuotedStatement } from '@/archive/quotes/published';
import type { Standing } from '@/archive/quotes/standing';
import { absoluteUrl } from '@/formats/addresses';
import { quoteHtml, quoteMarkdown, quoteText } from '@/formats/quotes/write-quote';
import { paths } from '@/i18n/paths';
import { punctuation } from '@/i18n/punctuation';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import { asQuoted } from '../../../../as-quoted';
import { citationOf } from '../../../../citation-of';
import { Cited } from '../../../../cited';
import { InFormats } from '../../../../in-formats';
import { Now } from './now';
import styles from './quote.module.css';

interface Props {
	found: QuotedStatement;
	standing: Standing;
	address: { edition: number; range: string; check: string };
}

export function Quote({ found, standing, address }: Props) {
	const { locale, ref } = found.statement;
	const t = wordsIn(locale);
	const url = absoluteUrl(env.PUBLIC_URL, paths.quote(locale, ref, address));
	const passage = { key: address.range, speaker: speakerOf(standing) };
	const citation = citationOf(asQuoted(found), { passage, address: url });
	const paragraphs = paragraphsOf(standing);
	const written = { paragraphs, locale, url, citation };
	return (
		<>
			<figure className={styles.figure}>
				<blockquote cite={url}>
					{paragraphs.map(({ key, speaker, words }) => (
						<p key={key}>
							{speaker ? <b>{speaker + punctuation[locale].colon}</b> : null}
							{words}
						</p>
					))}
				</blockquote>
				<figcaption>
					<Cited citation={citation} locale={locale} />
				</figcaption>
			</figure>
			<Now found={found} standing={standing} />
			<h2>{t('Quote.formats')}</h2>
			<InFormats
				formats={[
					{ name: t('Citation.plain'), words: quoteText(written), lang: locale },
					{ name: t('Citation.markdown'), words: quoteMarkdown(written), lang: locale },
					{ name: t('Citation.html'), words: quoteHtml(written) },
				]}
			/>
		</>
	);
}

/** Who says all of it, if one speaker does. */
function speakerOf({ pieces }: Standing): string | null {
	const turns = new Set(pieces.map(({ turn }) => turn?.key));
	return turns.size === 1 ? (pieces[0]?.turn?.speaker ?? null) : null;
}

/** The words by paragraphs; who speaks is said where several do, when the turn begins. */
function paragraphsOf(standing: Standing) {
	const sole = speakerOf(standing);
	return standing.pieces.map(({ key, turn, words }, index, all) => {
		const begins = turn?.key !== all[index - 1]?.turn?.key;
		return { key, words, speaker: begins && !sole ? (turn?.speaker ?? null) : null };
	});
}
