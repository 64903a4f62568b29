import type { ReactNode } from 'react';
import styles from './sheet.module.css';

interface Props {
	kicker?: ReactNode;
	title: ReactNode;
	lead?: ReactNode;
	children?: ReactNode;
}

/** A page that says one thing: what isn't here, and where to go. */
export function Sheet({ kicker, title, lead, children }: Props) {
	return (
		<div className={styles.sheet}>
			{kicker ? <p className={styles.kicker}>{kicker}</p> : null}
			<h1>{title}</h1>
			{lead ? <p className={styles.lead}>{lead}</p> : null}
			{children}
		</div>
	);
}
