import type { PublishedStatement } from '@/archive/statements/published';
import { readingMinutes } from '@/formats/reading-time';
import { wordsIn } from '@/i18n/words';
import { contentsOf, fewest } from './contents-of';

/** Shorter texts are seen whole sooner than their contents are read. */
const longMinutes = 3;

/** Where the parts of a long text begin, in reach all the time; the module marks where the reader is. */
export function Contents({ statement: { locale, edition } }: { statement: PublishedStatement }) {
	const entries = readingMinutes(edition, locale) >= longMinutes ? contentsOf(edition.blocks) : [];
	if (entries.length < fewest) return null;
	const name = wordsIn(locale, 'Reading')('contents');
	return (
		<details className="screen">
			<summary>{name}</summary>
			<nav aria-label={name}>
				<ul>
					{entries.map(({ key, words }) => (
						<li key={key}>
							<a href={`#${key}`}>{words}</a>
						</li>
					))}
				</ul>
			</nav>
			<script type="module" src="/contents.js" fetchPriority="low" data-keep="" />
		</details>
	);
}
