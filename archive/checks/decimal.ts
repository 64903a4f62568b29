/** A number's digits and the power of ten they stand before: 1234.5 is `12345` and -1. */
export interface Decimal {
	digits: string;
	exponent: number;
}

export function decimalOf(whole: string, fraction = ''): Decimal {
	return { digits: whole + fraction, exponent: -fraction.length };
}

/** The one way of writing a number: no leading or trailing zeros, a point before decimals. Exact for any length. */
export function plainNumber({ digits, exponent }: Decimal): string {
	const shifted = exponent >= 0 ? digits + '0'.repeat(exponent) : digits.padStart(1 - exponent, '0');
	const cut = exponent >= 0 ? shifted.length : shifted.length + exponent;
	const whole = shifted.slice(0, cut).replace(/^0+(?=\d)/, '');
	const fraction = shifted.slice(cut).replace(/0+$/, '');
	return fraction === '' ? whole || '0' : `${whole || '0'}.${fraction}`;
}

export function timesTenTo({ digits, exponent }: Decimal, power: number): Decimal {
	return { digits, exponent: exponent + power };
}
