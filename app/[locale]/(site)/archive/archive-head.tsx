import type { ReactNode } from 'react';
import styles from './archive.module.css';

interface Props {
	/** The page above, the page before and the page after this one, where there are any. */
	above?: { address: string; words: ReactNode };
	before?: { address: string; words: ReactNode } | null;
	after?: { address: string; words: ReactNode } | null;
	/** What the way to the neighbours is called. */
	label: string;
	title: ReactNode;
}

/** The title of a time, with the ways to the time around it and to its neighbours. */
export function ArchiveHead({ above, before, after, label, title }: Props) {
	return (
		<>
			{above ? (
				<p className={styles.above}>
					<a href={above.address}>{above.words}</a>
				</p>
			) : null}
			<h1 className={styles.title}>{title}</h1>
			{before || after ? (
				<nav className={`${styles.turns} screen`} aria-label={label}>
					{before ? (
						<a rel="prev" href={before.address}>
							<span aria-hidden="true">← </span>
							{before.words}
						</a>
					) : null}
					{after ? (
						<a rel="next" href={after.address}>
							{after.words}
							<span aria-hidden="true"> →</span>
						</a>
					) : null}
				</nav>
			) : null}
		</>
	);
}
