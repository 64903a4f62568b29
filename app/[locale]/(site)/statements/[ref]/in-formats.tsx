import styles from './in-formats.module.css';

export interface InFormat {
	name: string;
	words: string;
	/** Of words that are in a natural language. */
	lang?: string;
}

/** The same thing for different programs, each to be marked with one click and copied. */
export function InFormats({ formats }: { formats: readonly InFormat[] }) {
	return (
		<dl className={styles.formats}>
			{formats.map(({ name, words, lang }) => (
				<div key={name}>
					<dt>{name}</dt>
					<dd>
						<pre lang={lang}>{words}</pre>
					</dd>
				</div>
			))}
		</dl>
	);
}
