import { findNeighbours, type Neighbour } from '@/archive/neighbours/published';
import type { PublishedStatement } from '@/archive/statements/published';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';

/** On to what was said before and after, in the same language. */
export async function Neighbours({ statement: { ref, locale } }: { statement: PublishedStatement }) {
	const { earlier, later } = await findNeighbours({ ref, locale });
	if (!earlier && !later) return null;
	const t = wordsIn(locale, 'Reading');
	const link = (rel: 'prev' | 'next', to: Neighbour, side: string) => (
		<p>
			{side}{' '}
			<a rel={rel} href={paths.statement(locale, to)}>
				{to.title}
			</a>
		</p>
	);
	return (
		<nav className="near screen" aria-label={t('neighbours')}>
			{earlier ? link('prev', earlier, t('earlier')) : null}
			{later ? link('next', later, t('later')) : null}
		</nav>
	);
}
