import { useTranslations } from 'next-intl';
import styles from './row-box.module.css';

interface Props {
	value: string;
	/** What the row is called. */
	name: string;
	/** The form that stands below the list, and its field. */
	form?: string;
	field?: string;
}

/** Chooses a row of a list for an act on many. */
export function RowBox({ value, name, form = 'bulk', field = 'row' }: Props) {
	const t = useTranslations('Bulk');
	return (
		<input
			type="checkbox"
			form={form}
			name={field}
			value={value}
			className={styles.box}
			aria-label={t('chooseRow', { name })}
		/>
	);
}
