import sharp, { type Sharp } from 'sharp';
import type { ShownFormat } from './sizes';
import { partName, shownFormats, widthsOf } from './sizes';

/** A picture has at most so many pixels: reading it takes memory by them, however few bytes they are packed in. */
const mostPixels = 80_000_000;

/** Width and height of a picture as it is to be seen, or null when it cannot be read. */
export async function measurePicture(path: string): Promise<{ width: number; height: number } | null> {
	const { autoOrient } = await sharp(path, { limitInputPixels: mostPixels, failOn: 'error' })
		.metadata()
		.catch(() => ({ autoOrient: null }));
	return autoOrient && { width: autoOrient.width, height: autoOrient.height };
}

/**
 * The sizes in which a picture is shown, one after another, by name. Turned as the camera was held; where, when and by which camera it
 * was taken is not in them. Throws when the picture cannot be read.
 */
export async function* makeSizes(
	path: string,
	width: number,
): AsyncGenerator<{ name: string; bytes: Buffer; media: string }> {
	const picture = sharp(path, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient();
	for (const size of widthsOf({ width })) {
		const resized = picture.clone().resize({ width: size, withoutEnlargement: true });
		for (const format of shownFormats) {
			yield { name: partName(size, format), bytes: await writeAs(resized, format), media: mediaOf[format] };
		}
	}
}

const mediaOf: Record<ShownFormat, string> = { webp: 'image/webp', jpg: 'image/jpeg' };

/** What can be seen through is white in JPEG. */
function writeAs(picture: Sharp, format: ShownFormat): Promise<Buffer> {
	return format === 'webp'
		? picture.clone().webp({ quality: 80 }).toBuffer()
		: picture.clone().flatten({ background: 'white' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer();
}
