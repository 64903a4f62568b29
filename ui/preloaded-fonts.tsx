import sansCyrillic from './fonts/generated/source-sans-3-cyrillic-wght-normal.woff2';
import sansLatin from './fonts/generated/source-sans-3-latin-wght-normal.woff2';
import serifCyrillic from './fonts/generated/source-serif-4-cyrillic-wght-normal.woff2';
import serifLatin from './fonts/generated/source-serif-4-latin-wght-normal.woff2';

interface Props {
	script: 'latin' | 'cyrillic';
}

/** Asks for the upright faces every page begins with; Cyrillic pages need the Latin figures too. */
export function PreloadedFonts({ script }: Props) {
	const latin = [serifLatin, sansLatin];
	const files = script === 'latin' ? latin : [...latin, serifCyrillic, sansCyrillic];
	return files.map((file) => <link key={file} rel="preload" href={file} as="font" type="font/woff2" crossOrigin="" />);
}
