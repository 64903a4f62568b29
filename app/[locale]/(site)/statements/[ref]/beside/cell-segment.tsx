import type { ReactNode } from 'react';
import type { Segment } from '@/archive/statements/text';
import { Inline } from '../[slug]/inline';
import { CellFigure } from './cell-figure';

interface Props {
	segment: Segment;
	/** An item's number in its own list. */
	number?: number;
	/** Where no row has this key. */
	id?: string;
	/** Its words otherwise than plain, as with changes in them. */
	words?: ReactNode;
	/** Where files are, when not where everybody finds them. */
	filesAt?: string;
}

/** A segment as it stands alone in a cell: a list's item is a list of one, a table's row a line of its cells. */
export function CellSegment({ segment, number, id, words: given, filesAt }: Props) {
	const isChanged = given !== undefined;
	const words = given ?? <Inline segment={segment} />;
	if (segment.figure) return <CellFigure figure={segment.figure} id={id} words={words} filesAt={filesAt} />;
	switch (segment.type) {
		case 'heading': {
			// The titles are second, as the page has a heading of its own.
			const Heading = `h${(segment.level ?? 2) + 1}` as 'h3' | 'h4' | 'h5';
			return <Heading id={id}>{words}</Heading>;
		}
		case 'quote':
			return (
				<blockquote id={id}>
					<p>{words}</p>
				</blockquote>
			);
		case 'list-item':
			return segment.ordered ? (
				<ol id={id} start={number}>
					<li>{words}</li>
				</ol>
			) : (
				<ul id={id}>
					<li>{words}</li>
				</ul>
			);
		case 'term':
			return (
				<p id={id}>
					<dfn>{words}</dfn>
				</p>
			);
		case 'row':
			return (
				<p id={id} className="cells">
					{isChanged ? words : cellsOf(segment.text)}
				</p>
			);
		case 'preformatted':
			return <pre id={id}>{words}</pre>;
		case 'separator':
			return <hr id={id} />;
		case 'note':
		case 'caption':
			return (
				<p id={id} className={segment.type}>
					{words}
				</p>
			);
		default:
			return <p id={id}>{words}</p>;
	}
}

function cellsOf(text: string): ReactNode[] {
	let from = 0;
	return text.split(' | ').map((cell) => {
		const key = from;
		from += cell.length + 3;
		return <span key={key}>{cell} </span>;
	});
}
