import type { AudioObject, ImageObject, MediaObject, VideoObject } from 'schema-dts';
import { kindOfFile } from '@/archive/files/file';
import type { Figure } from '@/archive/statements/figure';
import { type Block, type Segment, segmentsOf } from '@/archive/statements/text';
import { shownFigure } from './text/figure-facts';

/** What a text shows: its pictures as `image`, recordings and documents as `associatedMedia`. Decorative pictures are not named. */
export function filesOfText(blocks: readonly Block[], publicUrl: string) {
	const figures = segmentsOf(blocks).flatMap((segment) =>
		segment.figure && !segment.figure.decorative ? [objectOf(segment, segment.figure, publicUrl)] : [],
	);
	const images = figures.filter((media): media is ImageObject => media['@type'] === 'ImageObject');
	const others = figures.filter((media): media is Other => media['@type'] !== 'ImageObject');
	return {
		image: images.length > 0 ? images : undefined,
		associatedMedia: others.length > 0 ? others : undefined,
	};
}

type Other = AudioObject | VideoObject | MediaObject;

function objectOf({ text }: Segment, figure: Figure, publicUrl: string): ImageObject | Other {
	const { isPicture, address, width, height } = shownFigure(figure, publicUrl);
	const shared = {
		contentUrl: address,
		name: figure.alt || undefined,
		caption: text || undefined,
		creditText: figure.credit || undefined,
	};
	if (isPicture) return { '@type': 'ImageObject', ...shared, width: `${width}`, height: `${height}` } as ImageObject;
	const { media, bytes } = figure.file;
	const file = { ...shared, encodingFormat: media, contentSize: `${bytes}` };
	const kind = kindOfFile(media);
	if (kind === 'audio') return { '@type': 'AudioObject', ...file } as AudioObject;
	return { '@type': kind === 'video' ? 'VideoObject' : 'MediaObject', ...file } as Other;
}
