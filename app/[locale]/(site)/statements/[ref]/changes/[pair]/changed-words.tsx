import { Fragment, type ReactNode } from 'react';
import { type Piece, piecesIn } from '@/archive/statements/diff-words';
import type { Mark } from '@/archive/statements/text';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { Inline } from '../../[slug]/inline';

interface Props {
	locale: Locale;
	/** The words' language, when it is not the interface's. */
	language?: Locale;
	pieces: readonly Piece[];
	/** Formatting of the words before and after. */
	before?: readonly Mark[];
	after?: readonly Mark[];
}

/** Words with what was added and removed in them: by element and underline for the eye, in words for the ear. */
export function ChangedWords({ locale, language, pieces, before = [], after = [] }: Props) {
	return piecesIn(pieces, before, after).map(({ act, text, marks, from }) => {
		const words = <Inline segment={{ text, marks }} />;
		if (act === 'same') return <Fragment key={`${act}${from}`}>{words}</Fragment>;
		return (
			<Change key={`${act}${from}`} locale={locale} language={language} act={act}>
				{/^\s+$/.test(text) ? <Spacing locale={locale} language={language} text={text} /> : words}
			</Change>
		);
	});
}

/** Something added or removed. */
export function Change({
	locale,
	language,
	act,
	children,
}: {
	locale: Locale;
	language?: Locale;
	act: 'inserted' | 'deleted';
	children: ReactNode;
}) {
	const t = wordsIn(locale, 'Changes');
	const Element = act === 'inserted' ? 'ins' : 'del';
	return (
		<Element>
			<span className="unseen" lang={language && locale}>
				{t(act === 'inserted' ? 'insStart' : 'delStart')}{' '}
			</span>
			{children}
			<span className="unseen" lang={language && locale}>
				{' '}
				{t('end')}
			</span>
		</Element>
	);
}

/** Changed spaces cannot be seen: a sign for the eye, their name for the ear. */
function Spacing({ locale, language, text }: { locale: Locale; language?: Locale; text: string }) {
	const t = wordsIn(locale, 'Changes.space');
	const kind = text.includes('\n')
		? 'line'
		: /[\u00a0\u202f\u2007]/.test(text)
			? 'no-break'
			: text === ' '
				? 'space'
				: 'other';
	const signs = { line: '↵', 'no-break': '⍽', space: '␣', other: '␣' };
	return (
		<>
			<span aria-hidden="true">{signs[kind]}</span>
			<span className="unseen" lang={language && locale}>
				{t(kind)}
			</span>
			{text}
		</>
	);
}
