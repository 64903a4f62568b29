import type { PublishedStatement } from '@/archive/statements/published';
import type { Turn } from '@/archive/statements/text';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';

/** Who speaks in a turn, the turn's own short address, which leads to it in every language, and how to cite it. */
export function TurnName({ statement, turn }: { statement: PublishedStatement; turn: Turn }) {
	const { locale, ref } = statement;
	const t = wordsIn(locale, 'Statement');
	const name = turn.speaker ?? t(`unnamed.${turn.role}`);
	const address = paths.passage(ref, turn.key);
	return (
		<p>
			{name}{' '}
			<a className="turn" href={address} rel="nofollow" aria-label={t('turnAddress', { name })}>
				{address}
			</a>{' '}
			<a className="turn screen" href={paths.citation(locale, ref, turn.key)} rel="nofollow">
				{wordsIn(locale, 'Citation')('link')}
				<span className="unseen"> {name}</span>
			</a>
		</p>
	);
}
