import { useTranslations } from 'next-intl';
import styles from './row-box.module.css';

/** Chooses a row of a list for an act on many; the form stands below the list. */
export function RowBox({ value, name }: { value: string; name: string }) {
	const t = useTranslations('Bulk');
	return (
		<input
			type="checkbox"
			form="bulk"
			name="row"
			value={value}
			className={styles.box}
			aria-label={t('chooseRow', { name })}
		/>
	);
}
