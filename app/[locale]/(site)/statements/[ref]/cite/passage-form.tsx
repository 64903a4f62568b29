import { type Quotable, quotablesOf } from '@/archive/quotes/quotable';
import type { PublishedStatement } from '@/archive/statements/published';
import type { Turn } from '@/archive/statements/text';
import { excerptOf } from '@/formats/excerpt';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import styles from './cite.module.css';

interface Props {
	statement: PublishedStatement;
	/** Whether an edition was asked for, and not the text as it reads now. */
	frozen: boolean;
	/** The key of the passage that is shown. */
	chosen: string | undefined;
}

/** Lets a reader choose a segment or a turn to cite. */
export function PassageForm({ statement, frozen, chosen }: Props) {
	const { locale, ref, edition } = statement;
	const t = wordsIn(locale, 'Citation');
	return (
		<form action={paths.citation(locale, ref)} className={styles.form}>
			{frozen ? <input type="hidden" name="edition" value={edition.number} /> : null}
			<label htmlFor="segment">{t('passage')}</label>
			<select id="segment" name="segment" defaultValue={chosen ?? ''}>
				<option value="">{t('passageWhole')}</option>
				{groupsOf(quotablesOf(edition)).map(({ turn, quotables }) =>
					turn ? (
						<TurnChoices key={turn.key} statement={statement} turn={turn} quotables={quotables} />
					) : (
						<Choices key={quotables[0]?.key} quotables={quotables} />
					),
				)}
			</select>
			<button type="submit">{t('show')}</button>
		</form>
	);
}

function TurnChoices({
	statement,
	turn,
	quotables,
}: {
	statement: PublishedStatement;
	turn: Turn;
	quotables: Quotable[];
}) {
	const t = wordsIn(statement.locale);
	const speaker = turn.speaker ?? t(`Statement.unnamed.${turn.role}`);
	return (
		<optgroup label={speaker}>
			<option value={turn.key}>{t('Citation.turn', { speaker })}</option>
			<Choices quotables={quotables} />
		</optgroup>
	);
}

function Choices({ quotables }: { quotables: Quotable[] }) {
	return quotables.map(({ key, text }) => (
		<option key={key} value={key}>
			{excerptOf({ lead: text, blocks: [] }, 60)}
		</option>
	));
}

function groupsOf(quotables: readonly Quotable[]): { turn: Turn | null; quotables: Quotable[] }[] {
	const groups: { turn: Turn | null; quotables: Quotable[] }[] = [];
	for (const quotable of quotables) {
		const open = groups.at(-1);
		if (open && open.turn === quotable.turn) open.quotables.push(quotable);
		else groups.push({ turn: quotable.turn, quotables: [quotable] });
	}
	return groups;
}
