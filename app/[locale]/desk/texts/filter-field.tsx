import forms from '../forms.module.css';

interface FieldProps {
	name: string;
	label: string;
	value: string | undefined;
	type?: 'text' | 'search' | 'date';
	pattern?: string;
	hint?: string;
}

export function FilterField({ name, label, value, type = 'text', pattern, hint }: FieldProps) {
	return (
		<div className={forms.field}>
			<label htmlFor={name}>{label}</label>
			<input
				id={name}
				name={name}
				type={type}
				pattern={pattern}
				defaultValue={value}
				maxLength={200}
				aria-describedby={hint ? `${name}-hint` : undefined}
			/>
			{hint ? (
				<span id={`${name}-hint`} className={forms.hint}>
					{hint}
				</span>
			) : null}
		</div>
	);
}

interface SelectProps {
	name: string;
	label: string;
	/** The words for no choice, where none can be made. */
	any?: string;
	value: string | undefined;
	choices: (readonly [string, string])[];
}

export function FilterSelect({ name, label, any, value, choices }: SelectProps) {
	return (
		<div className={forms.field}>
			<label htmlFor={name}>{label}</label>
			<select id={name} name={name} defaultValue={value ?? ''}>
				{any ? <option value="">{any}</option> : null}
				{choices.map(([choice, words]) => (
					<option key={choice} value={choice}>
						{words}
					</option>
				))}
			</select>
		</div>
	);
}
