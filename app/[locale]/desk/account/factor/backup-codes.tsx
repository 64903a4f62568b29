'use client';

import { useTranslations } from 'next-intl';
import styles from './factor.module.css';

/** Codes to keep on paper, shown once. */
export function BackupCodes({ codes }: { codes: readonly string[] }) {
	const t = useTranslations('Factor');
	return (
		<section aria-labelledby="backup-codes">
			<h2 id="backup-codes">{t('codes')}</h2>
			<p>{t('codesIntro')}</p>
			<ul className={styles.codes}>
				{codes.map((code) => (
					<li key={code}>
						<code className={styles.code}>{code}</code>
					</li>
				))}
			</ul>
		</section>
	);
}
