interface Props {
	name: string;
	title: string;
	/** What each value is called; the empty one is chosen by whoever chose nothing. */
	values: Record<string, string>;
}

export function Choice({ name, title, values }: Props) {
	return (
		<fieldset>
			<legend>{title}</legend>
			{Object.entries(values).map(([value, words]) => (
				<label key={value}>
					<input type="radio" name={name} value={value} defaultChecked={value === ''} /> {words}
				</label>
			))}
		</fieldset>
	);
}
