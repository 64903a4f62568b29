import type { Segment } from '@/archive/statements/text';
import type { Locale } from '@/i18n/locales';
import type { Part } from './arrange';
import { FigureView } from './figure-view';
import { Inline } from './inline';

interface Props {
	part: Part;
	/** Keys of segments whose original has changed since. */
	changed: ReadonlySet<string>;
	linkName: string;
	/** The text's language. */
	locale: Locale;
	/** Where its files are. */
	filesAt: string;
}

export function PartView({ part, changed, linkName, locale, filesAt }: Props) {
	const frame = (segment: Segment) => ({
		id: segment.key,
		'data-segment': '',
		'data-changed': changed.has(segment.key) ? '' : undefined,
	});
	const words = (segment: Segment) => (
		<>
			<Inline segment={segment} />
			<Anchor segment={segment} name={linkName} />
		</>
	);
	switch (part.type) {
		case 'list': {
			const List = part.ordered ? 'ol' : 'ul';
			return (
				<List>
					{part.segments.map((segment) => (
						<li key={segment.key} {...frame(segment)}>
							{words(segment)}
						</li>
					))}
				</List>
			);
		}
		case 'terms':
			return (
				<dl>
					{part.segments.map((segment) => {
						const Name = segment.type === 'term' ? 'dt' : 'dd';
						return (
							<Name key={segment.key} {...frame(segment)}>
								{words(segment)}
							</Name>
						);
					})}
				</dl>
			);
		case 'table':
			return (
				<div className="scroll">
					<table>
						{part.caption ? <caption {...frame(part.caption)}>{words(part.caption)}</caption> : null}
						<tbody>
							{part.segments.map((segment) => (
								<Row key={segment.key} segment={segment} frame={frame(segment)} linkName={linkName} />
							))}
						</tbody>
					</table>
				</div>
			);
		case 'segment':
			if (part.segment.figure) {
				const { segment } = part;
				return (
					<FigureView
						segment={segment}
						locale={locale}
						filesAt={filesAt}
						words={<Inline segment={segment} />}
						anchor={<Anchor segment={segment} name={linkName} />}
						frame={frame(segment)}
					/>
				);
			}
			return <Single segment={part.segment} frame={frame(part.segment)} linkName={linkName} />;
	}
}

interface SegmentProps {
	segment: Segment;
	frame: object;
	linkName: string;
}

function Single({ segment, frame, linkName }: SegmentProps) {
	const words = (
		<>
			<Inline segment={segment} />
			<Anchor segment={segment} name={linkName} />
		</>
	);
	switch (segment.type) {
		case 'heading': {
			const Heading = `h${segment.level ?? 2}` as 'h2' | 'h3' | 'h4';
			return <Heading {...frame}>{words}</Heading>;
		}
		case 'quote':
			return (
				<blockquote {...frame}>
					<p>{words}</p>
				</blockquote>
			);
		case 'preformatted':
			return (
				<div className="scroll" {...frame}>
					<pre>
						<Inline segment={segment} />
					</pre>
					<Anchor segment={segment} name={linkName} />
				</div>
			);
		case 'separator':
			return <hr {...frame} />;
		case 'note':
		case 'caption':
			return (
				<p className={segment.type} {...frame}>
					{words}
				</p>
			);
		default:
			return <p {...frame}>{words}</p>;
	}
}

/** A row's cells are joined by ` | `; its marks can't be told apart then, so cells are plain. */
function Row({ segment, frame, linkName }: SegmentProps) {
	const cells = cellsOf(segment.text);
	const last = cells.at(-1);
	return (
		<tr {...frame}>
			{cells.map((cell) => (
				<td key={cell.from}>
					{cell.text}
					{cell === last ? <Anchor segment={segment} name={linkName} /> : null}
				</td>
			))}
		</tr>
	);
}

function cellsOf(text: string) {
	let from = 0;
	return text.split(' | ').map((cell) => {
		const start = from;
		from += cell.length + 3;
		return { from: start, text: cell };
	});
}

function Anchor({ segment, name }: { segment: Segment; name: string }) {
	return (
		<>
			{'\u00a0'}
			<a href={`#${segment.key}`} aria-label={name}>
				¶
			</a>
		</>
	);
}
