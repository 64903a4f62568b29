import { useId } from 'react';
import styles from './select-field.module.css';

interface Props {
	label: string;
	name: string;
	value: string | undefined;
	type?: 'text' | 'date';
}

export function TextField({ label, name, value, type = 'text' }: Props) {
	const id = useId();
	return (
		<div className={styles.field}>
			<label htmlFor={id}>{label}</label>
			<input id={id} type={type} name={name} defaultValue={value} maxLength={type === 'text' ? 300 : undefined} />
		</div>
	);
}
