import type { ReactNode } from 'react';
import type { Step } from '@/archive/statements/diff-texts';
import type { Segment } from '@/archive/statements/text';
import { type Line, type TurnHead, wordsOf } from '@/archive/statements/text-lines';
import { excerptOf } from '@/formats/excerpt';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { CellSegment } from '../../beside/cell-segment';
import { Change, ChangedWords } from './changed-words';
import styles from './changes.module.css';
import { FigureWords } from './figure-words';
import { labelsOf } from './labels';

interface Props {
	locale: Locale;
	/** The texts' language, when it is not the interface's. */
	language?: Locale;
	step: Step;
	before: Line | undefined;
	after: Line | undefined;
	/** Where files are, when not where everybody finds them. */
	filesAt?: string;
}

/** What became of a passage: said in words beside it, and shown in its words. */
export function StepView({ locale, language, step, before, after, filesAt }: Props) {
	const line = after ?? before;
	if (!line) return null;
	const isOld = step.act === 'leave' || step.act === 'remove';
	const labels = labelsOf(locale, step, before, after);
	return (
		<li
			id={isOld ? `from-${line.key}` : line.key}
			className={line.of.type === 'turn' ? styles.turn : undefined}
			data-act={step.act}
			data-segment=""
		>
			{labels.length ? <p className={styles.label}>{labels.join(' · ')}</p> : null}
			<div lang={language}>{contentOf({ locale, language, step, before, after, filesAt }, line)}</div>
			{step.act === 'leave' ? null : (
				<FigureWords
					locale={locale}
					language={language}
					before={step.act === 'insert' ? undefined : figureOf(before)}
					after={step.act === 'remove' ? undefined : figureOf(after ?? before)}
				/>
			)}
		</li>
	);
}

function contentOf({ locale, language, step, before, after, filesAt }: Props, line: Line): ReactNode {
	const t = wordsIn(locale, 'Changes');
	switch (step.act) {
		case 'insert':
			return <Words line={line} locale={locale} language={language} filesAt={filesAt} act="inserted" />;
		case 'remove':
			return <Words line={line} locale={locale} language={language} filesAt={filesAt} act="deleted" />;
		case 'leave':
			return (
				<p className={styles.away}>
					<a href={`#${line.key}`} lang={language && locale}>
						{t('to')}
					</a>
					: {excerptOf({ lead: wordsOf(line), blocks: [] }, 80)}
				</p>
			);
		case 'change': {
			const words = (
				<ChangedWords
					locale={locale}
					language={language}
					pieces={step.pieces}
					before={marksOf(before)}
					after={marksOf(after)}
				/>
			);
			return (
				<Words line={line} locale={locale} language={language} filesAt={filesAt} words={words} from={step.moved} />
			);
		}
		default:
			return <Words line={line} locale={locale} language={language} filesAt={filesAt} from={step.act === 'move'} />;
	}
}

function figureOf(line: Line | undefined): Segment['figure'] {
	return line && line.of.type !== 'turn' ? line.of.figure : undefined;
}

function marksOf(line: Line | undefined): Segment['marks'] {
	return line && line.of.type !== 'turn' ? line.of.marks : undefined;
}

interface WordsProps {
	line: Line;
	locale: Locale;
	language?: Locale;
	act?: 'inserted' | 'deleted';
	words?: ReactNode;
	/** It stood elsewhere before. */
	from?: boolean;
	filesAt?: string;
}

function Words({ line: { of, key }, locale, language, act, words, from = false, filesAt }: WordsProps) {
	const plain = of.type === 'turn' ? nameOf(of, language ?? locale) : undefined;
	const shown = act ? (
		<Change locale={locale} language={language} act={act}>
			{plain ?? (of.type === 'turn' ? null : of.text)}
		</Change>
	) : (
		words
	);
	return (
		<>
			{of.type === 'turn' ? (
				<p>{of.speaker === null ? (act ? shown : plain) : (shown ?? plain)}</p>
			) : (
				<CellSegment segment={of} words={shown} filesAt={filesAt} />
			)}
			{from ? (
				<p className={styles.away}>
					<a href={`#from-${key}`} lang={language && locale}>
						{wordsIn(locale, 'Changes')('from')}
					</a>
				</p>
			) : null}
		</>
	);
}

function nameOf(turn: TurnHead, locale: Locale): string {
	return turn.speaker ?? wordsIn(locale, 'Statement')(`unnamed.${turn.role}`);
}
