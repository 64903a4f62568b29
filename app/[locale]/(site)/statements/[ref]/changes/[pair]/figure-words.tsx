import { diffWords } from '@/archive/statements/diff-words';
import type { Figure } from '@/archive/statements/figure';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { ChangedWords } from './changed-words';
import styles from './changes.module.css';

interface Props {
	locale: Locale;
	/** The words' language, when it is not the interface's. */
	language?: Locale;
	before: Figure | undefined;
	after: Figure | undefined;
}

/** The words of a figure that its page does not show, and what changed in them. */
export function FigureWords({ locale, language, before, after }: Props) {
	const t = wordsIn(locale, 'Changes.figure');
	if (!before && !after) return null;
	return (['alt', 'credit'] as const).map((part) => {
		const [was, is] = [before?.[part] ?? '', after?.[part] ?? ''];
		if (was === is && part === 'credit') return null;
		if (!was && !is) return null;
		return (
			<p key={part} className={styles.away}>
				{t(part)}{' '}
				<span lang={language}>
					<ChangedWords
						locale={locale}
						language={language}
						pieces={diffWords({ text: was }, { text: is }, language ?? locale)}
					/>
				</span>
			</p>
		);
	});
}
