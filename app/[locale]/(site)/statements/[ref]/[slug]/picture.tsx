import type { FileFacts } from '@/archive/files/file';
import { type ShownFormat, sizeAddress, widthsOf } from '@/archive/files/sizes';

/** The column of a text on wide screens; on narrow ones the screen less its edges. */
const sizes = '(min-width: 40rem) 36rem, 92vw';
/** The width for browsers that choose none. */
const usual = 960;

/** A picture in the size that the screen needs. It takes its place before it has come, and comes when it is near. */
export function Picture({ file, alt, at }: { file: FileFacts; alt: string; at: string }) {
	const widths = widthsOf(file);
	const srcSet = (format: ShownFormat) =>
		widths.map((width) => `${sizeAddress(at, file, width, format)} ${width}w`).join(', ');
	const plain = widths.findLast((width) => width <= usual) ?? widths[0] ?? 0;
	return (
		<picture>
			<source type="image/webp" srcSet={srcSet('webp')} sizes={sizes} />
			<img
				src={sizeAddress(at, file, plain, 'jpg')}
				srcSet={srcSet('jpg')}
				sizes={sizes}
				width={file.width}
				height={file.height}
				alt={alt}
				loading="lazy"
				decoding="async"
			/>
		</picture>
	);
}
