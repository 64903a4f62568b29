import type { PublishedStatement } from '@/archive/statements/published';
import type { Turn } from '@/archive/statements/text';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';

/** Who speaks in a turn, and the turn's own short address, which leads to it in every language. */
export function TurnName({ statement, turn }: { statement: PublishedStatement; turn: Turn }) {
	const t = wordsIn(statement.locale, 'Statement');
	const name = turn.speaker ?? t(`unnamed.${turn.role}`);
	const address = paths.passage(statement.ref, turn.key);
	return (
		<p>
			{name}{' '}
			<a className="turn" href={address} rel="nofollow" aria-label={t('turnAddress', { name })}>
				{address}
			</a>
		</p>
	);
}
