/** What a client asks for in Accept-Language or Accept-Encoding, in small letters; 0 refuses. */
export interface Weighted {
	name: string;
	weight: number;
}

/** Reads a list with weights (RFC 9110 §12.4.2), as it stands; what is no number counts as refused. */
export function readWeighted(header: string | undefined): Weighted[] {
	return (header ?? '').slice(0, 1_000).split(',').map(readOne);
}

function readOne(given: string): Weighted {
	const [name = '', ...parameters] = given.toLowerCase().split(';');
	const quality = parameters.map((parameter) => /^\s*q\s*=\s*([0-9.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
	const weight = quality === undefined ? 1 : Number(quality);
	return { name: name.trim(), weight: Number.isNaN(weight) ? 0 : Math.min(weight, 1) };
}
