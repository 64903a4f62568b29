import { kindOfFile } from '@/archive/files/file';
import { fileAddress, sizeAddress, widthsOf } from '@/archive/files/sizes';
import type { Figure } from '@/archive/statements/figure';

/** What a figure shows elsewhere than on its page: a picture in its widest size, everything else as it is. */
export interface ShownFigure {
	isPicture: boolean;
	address: string;
	name: string;
	width?: number;
	height?: number;
}

export function shownFigure({ file }: Pick<Figure, 'file'>, publicUrl: string): ShownFigure {
	const at = `${publicUrl}/files`;
	const { name, width = 1, height = 1 } = file;
	const widest = widthsOf(file).at(-1);
	if (kindOfFile(file.media) !== 'picture' || !widest)
		return { isPicture: false, address: fileAddress(at, file), name };
	return {
		isPicture: true,
		address: sizeAddress(at, file, widest, 'jpg'),
		name,
		width: widest,
		height: Math.max(1, Math.round((widest * height) / width)),
	};
}
