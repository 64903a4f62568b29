import sansCyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2';
import sansLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
import serifCyrillic from '@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-wght-normal.woff2';
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2';

interface Props {
	script: 'latin' | 'cyrillic';
}

/** Asks for the upright faces every page begins with; Cyrillic pages need the Latin figures too. */
export function PreloadedFonts({ script }: Props) {
	const latin = [serifLatin, sansLatin];
	const files = script === 'latin' ? latin : [...latin, serifCyrillic, sansCyrillic];
	return files.map((file) => <link key={file} rel="preload" href={file} as="font" type="font/woff2" crossOrigin="" />);
}
