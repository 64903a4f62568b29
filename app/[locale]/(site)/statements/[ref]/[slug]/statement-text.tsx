import type { PublishedStatement } from '@/archive/statements/published';
import { wordsIn } from '@/i18n/words';
import { arrange, keyOf, type Passage } from './arrange';
import { Elsewhere } from './elsewhere';
import { PartView } from './part-view';
import { publicFiles } from './public-files';
import { TurnName } from './turn-name';

interface Props {
	statement: PublishedStatement;
	/** Where its files are, when not where everybody finds them. */
	filesAt?: string;
	/** Whether this is the page of one edition. */
	frozen?: boolean;
}

export function StatementText({ statement, filesAt = publicFiles, frozen }: Props) {
	const t = wordsIn(statement.locale, 'Statement');
	const changed = new Set(statement.behind?.changedKeys);
	return (
		<div className="text">
			{arrange(statement.edition.blocks).map((passage) => (
				<section key={passage.key} {...frameOf(passage)}>
					{passage.turn ? <TurnName statement={statement} turn={passage.turn} frozen={frozen} /> : null}
					<div>
						{passage.parts.map((part) => (
							<PartView
								key={keyOf(part)}
								part={part}
								changed={changed}
								linkName={t('linkToPassage')}
								locale={statement.locale}
								filesAt={filesAt}
							/>
						))}
					</div>
					{isQuotable(passage) ? <Elsewhere statement={statement} passage={passage} /> : null}
				</section>
			))}
		</div>
	);
}

/** Rules, notes and bare headings are not worth following into another language. */
function isQuotable({ parts }: Passage): boolean {
	const marginal = ['heading', 'separator', 'note'];
	return parts.some((part) => part.type !== 'segment' || !marginal.includes(part.segment.type));
}

function frameOf({ key, turn }: Passage) {
	return turn ? { id: key, className: turn.role } : {};
}
