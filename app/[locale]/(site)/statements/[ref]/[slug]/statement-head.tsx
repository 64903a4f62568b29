import type { PublishedStatement } from '@/archive/statements/published';
import { wordsIn } from '@/i18n/words';
import { Named } from '../../../named';
import { SpokenDate } from '../../../spoken-date';
import { EditionLine } from './edition-line';
import styles from './head.module.css';

/** Longer titles are set smaller. */
const longTitle = 80;

export function StatementHead({ statement }: { statement: PublishedStatement }) {
	const { locale, kind, facts, edition } = statement;
	const t = wordsIn(locale);
	return (
		<header className={styles.head}>
			<div className={styles.facts}>
				<p className={styles.kind}>{t(`Kinds.${kind}`)}</p>
				<p className={styles.when}>
					<SpokenDate locale={locale} spoken={facts} />
				</p>
				{facts.place ? (
					<p>
						<Named label={facts.place} locale={locale} />
					</p>
				) : null}
				{facts.event ? (
					<p className={styles.event}>
						<Named label={facts.event} locale={locale} />
					</p>
				) : null}
				{edition.number > 1 ? (
					<p>
						<a href="#edition">
							<EditionLine statement={statement} />
						</a>
					</p>
				) : null}
			</div>
			<div className={styles.title}>
				<h1 id="title" className={edition.title.length > longTitle ? styles.long : undefined} data-segment="">
					{edition.title}
				</h1>
				{edition.lead ? (
					<p id="lead" className={styles.lead} data-segment="">
						{edition.lead}
					</p>
				) : null}
			</div>
		</header>
	);
}
