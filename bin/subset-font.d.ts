/** Harfbuzz in WebAssembly. */
declare module 'subset-font' {
	interface Options {
		targetFormat: 'sfnt';
		/** OpenType features to keep; all without it. */
		keepFeatures: string[];
		/** Of the table 'name', besides 0 to 6. */
		preserveNameIds: number[];
		variationAxes: Record<string, { min: number; max: number }>;
	}

	/** A font with the letters of a text only. */
	export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
