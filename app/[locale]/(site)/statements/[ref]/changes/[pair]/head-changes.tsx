import type { TextDifference } from '@/archive/statements/diff-texts';
import type { Piece } from '@/archive/statements/diff-words';
import type { Text } from '@/archive/statements/text';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { ChangedWords } from './changed-words';
import styles from './changes.module.css';

interface Props {
	locale: Locale;
	language?: Locale;
	before: Pick<Text, 'title' | 'lead'>;
	difference: Pick<TextDifference, 'title' | 'lead'>;
	/** Also what stayed as it was. */
	all: boolean;
}

/** What became of title and lead. */
export function HeadChanges({ locale, language, before, difference, all }: Props) {
	const t = wordsIn(locale, 'Changes.label');
	const parts = [
		{ key: 'title' as const, pieces: difference.title, same: before.title },
		{ key: 'lead' as const, pieces: leadPieces(before.lead, difference.lead), same: before.lead },
	];
	return parts.map(({ key, pieces, same }) =>
		pieces || (all && same) ? (
			<li key={key} id={key} data-act={pieces ? 'change' : 'keep'} data-segment="">
				<p className={styles.label}>{t(key)}</p>
				<div lang={language}>
					<p>{pieces ? <ChangedWords locale={locale} language={language} pieces={pieces} /> : same}</p>
				</div>
			</li>
		) : null,
	);
}

function leadPieces(before: string | null, lead: TextDifference['lead']): readonly Piece[] | null {
	switch (lead?.act) {
		case 'insert':
			return [{ act: 'inserted', text: lead.text }];
		case 'remove':
			return [{ act: 'deleted', text: before ?? '' }];
		case 'change':
			return lead.pieces;
		default:
			return null;
	}
}
