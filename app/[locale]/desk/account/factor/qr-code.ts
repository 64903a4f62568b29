import { encode } from 'uqr';

/** A QR code to draw: its dark squares as a path, in units of one square. */
export interface QrCode {
	size: number;
	path: string;
}

/** The QR code of a text, with a quiet border (ISO/IEC 18004 asks for four squares). */
export function qrCodeOf(text: string): QrCode {
	const { data, size } = encode(text, { border: 4 });
	const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
	return { size, path: squares.join('') };
}
