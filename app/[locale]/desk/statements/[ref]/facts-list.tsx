import type { DeskStatement } from '@/archive/statements/desk';
import { factNames } from '@/archive/statements/propose-facts';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { factsInWords } from './facts-in-words';
import styles from './statement.module.css';

/** What is true in every language. */
export function FactsList({ locale, statement }: { locale: Locale; statement: DeskStatement }) {
	const t = wordsIn(locale, 'Desk.facts');
	const { facts } = statement;
	if (!facts) return null;
	const words = factsInWords(locale, facts, statement.originalLocale);
	const entries = [
		[t('kind'), wordsIn(locale, 'Kinds')(statement.kind)],
		...factNames.map((name) => [t(name), words[name]]),
	];
	return (
		<section className={styles.section}>
			<h2>{t('title')}</h2>
			<dl className={styles.facts}>
				{entries.map(([term, value]) => (
					<div key={term}>
						<dt>{term}</dt>
						<dd>{value}</dd>
					</div>
				))}
			</dl>
		</section>
	);
}
