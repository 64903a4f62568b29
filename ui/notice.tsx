import type { ReactNode } from 'react';
import styles from './notice.module.css';

interface Props {
	title: ReactNode;
	/** Grave notices stand out more. */
	grave?: boolean;
	children: ReactNode;
}

/** Something the reader must know before reading on. */
export function Notice({ title, grave = false, children }: Props) {
	return (
		<aside className={`${styles.notice} ${grave ? styles.grave : ''}`}>
			<p className={styles.title}>{title}</p>
			{children}
		</aside>
	);
}
