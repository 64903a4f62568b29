import type { ReactNode } from 'react';
import { kindOfFile } from '@/archive/files/file';
import { fileAddress } from '@/archive/files/sizes';
import type { Figure } from '@/archive/statements/figure';
import { Picture } from '../[slug]/picture';
import { publicFiles } from '../[slug]/public-files';

interface Props {
	figure: Figure;
	id?: string;
	words: ReactNode;
	filesAt?: string;
}

/** A figure as it stands alone in a cell: pictures are seen, recordings and documents are links. */
export function CellFigure({ figure: { file, alt, credit }, id, words, filesAt = publicFiles }: Props) {
	return (
		<figure id={id}>
			{kindOfFile(file.media) === 'picture' ? (
				<Picture file={file} alt={alt} at={filesAt} />
			) : (
				<p className="file">
					<a href={fileAddress(filesAt, file)}>{alt || file.name}</a>
				</p>
			)}
			<figcaption>
				{words} {credit ? <small>{credit}</small> : null}
			</figcaption>
		</figure>
	);
}
