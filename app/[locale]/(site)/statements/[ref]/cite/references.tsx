import type { PublishedStatement } from '@/archive/statements/published';
import { citationHtml, citationMarkdown, citationText } from '@/formats/citations/citation';
import type { CitedPassage } from '@/formats/citations/cited-work';
import { writeBibtex } from '@/formats/citations/write-bibtex';
import { writeCslJson } from '@/formats/citations/write-csl-json';
import { writeRis } from '@/formats/citations/write-ris';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { citationOf } from '../citation-of';
import { Cited } from '../cited';
import { InFormats } from '../in-formats';
import { workOf } from '../work-of';
import styles from './cite.module.css';

interface Props {
	statement: PublishedStatement;
	passage: CitedPassage | null;
	/** Of an edition that was asked for, its own; else the permanent address. */
	address: string | undefined;
}

/** The citation as it reads, and in the forms that other programs want. */
export function References({ statement, passage, address }: Props) {
	const { locale, ref, edition } = statement;
	const t = wordsIn(locale, 'Citation');
	const citation = citationOf(statement, { passage, address });
	const work = workOf(statement, { passage, address });
	const page = paths.statement(locale, { ref, slug: edition.slug });
	const asked = address ? `?edition=${edition.number}` : '';
	const forPrograms = [
		{ name: 'BibTeX', ending: 'bib', words: writeBibtex(work) },
		{ name: 'RIS', ending: 'ris', words: writeRis(work) },
		{ name: 'CSL-JSON', ending: 'csl.json', words: writeCslJson(work) },
	];
	return (
		<>
			<p className={styles.citation}>
				<Cited citation={citation} locale={locale} />
			</p>
			<h2>{t('formats')}</h2>
			<InFormats
				formats={[
					{ name: t('plain'), words: citationText(citation), lang: locale },
					{ name: t('markdown'), words: citationMarkdown(citation), lang: locale },
					{ name: t('html'), words: citationHtml(citation) },
				]}
			/>
			<h2>{t('forPrograms')}</h2>
			<InFormats formats={forPrograms} />
			{passage ? null : (
				<ul className={styles.downloads}>
					{forPrograms.map(({ name, ending }) => (
						<li key={ending}>
							<a href={`${page}.${ending}${asked}`} download="">
								{t('download', { name })}
							</a>
						</li>
					))}
				</ul>
			)}
		</>
	);
}
