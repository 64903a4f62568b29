declare module 'fontverter' {
	/** The same font in another format. */
	export function convert(font: Buffer, format: 'woff2' | 'sfnt'): Promise<Buffer>;
}
