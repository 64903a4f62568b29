import { useId } from 'react';
import styles from './select-field.module.css';

interface Props {
	label: string;
	name: string;
	value: string | undefined;
	choices: { value: string; words: string; lang?: string }[];
}

export function SelectField({ label, name, value = '', choices }: Props) {
	const id = useId();
	return (
		<div className={styles.field}>
			<label htmlFor={id}>{label}</label>
			<select id={id} name={name} defaultValue={value}>
				{choices.map((choice) => (
					<option key={choice.value} value={choice.value} lang={choice.lang}>
						{choice.words}
					</option>
				))}
			</select>
		</div>
	);
}
