import type { PublishedStatement } from '@/archive/statements/published';
import type { Turn } from '@/archive/statements/text';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';

interface Props {
	statement: PublishedStatement;
	turn: Turn;
	/** Whether this is the page of one edition: its turns are at addresses below it. */
	frozen?: boolean;
}

/** Who speaks in a turn, the turn's own short address, which leads to it in every language, and how to cite it. */
export function TurnName({ statement, turn, frozen = false }: Props) {
	const { locale, ref, edition } = statement;
	const t = wordsIn(locale, 'Statement');
	const name = turn.speaker ?? t(`unnamed.${turn.role}`);
	const address = frozen ? `#${turn.key}` : paths.passage(ref, turn.key);
	const cited = { edition: frozen ? edition.number : undefined, segment: turn.key };
	return (
		<p>
			{name}{' '}
			<a className="turn" href={address} rel="nofollow" aria-label={t('turnAddress', { name })}>
				{address}
			</a>{' '}
			<a className="turn screen" href={paths.citation(locale, ref, cited)} rel="nofollow">
				{wordsIn(locale, 'Citation')('link')}
				<span className="unseen"> {name}</span>
			</a>
		</p>
	);
}
