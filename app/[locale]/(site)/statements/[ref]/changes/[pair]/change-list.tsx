import { diffTexts } from '@/archive/statements/diff-texts';
import type { Text } from '@/archive/statements/text';
import { linesOf } from '@/archive/statements/text-lines';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import styles from './changes.module.css';
import { countSteps, type Fold, fold, keyOf } from './fold';
import { HeadChanges } from './head-changes';
import { StepView } from './step-view';

interface Props {
	locale: Locale;
	/** The texts' language, when it is not the interface's. */
	language?: Locale;
	before: Text;
	after: Text;
	all: boolean;
	/** The address of the whole text. */
	whole: string;
	/** Where files are, when not where everybody finds them. */
	filesAt?: string;
}

/** The difference of two texts: how much changed, then each change in its place. */
export function ChangeList({ locale, language, before, after, all, whole, filesAt }: Props) {
	const t = wordsIn(locale, 'Changes');
	const difference = diffTexts(before, after, language ?? locale);
	const counts = countSteps(difference.steps);
	const changed = counts.changed + (difference.title ? 1 : 0) + (difference.lead ? 1 : 0);
	const old = new Map(linesOf(before.blocks).map((line) => [line.key, line]));
	const fresh = new Map(linesOf(after.blocks).map((line) => [line.key, line]));
	const summary = [
		changed ? t('changedCount', { count: changed }) : '',
		counts.added ? t('addedCount', { count: counts.added }) : '',
		counts.removed ? t('removedCount', { count: counts.removed }) : '',
		counts.moved ? t('movedCount', { count: counts.moved }) : '',
	].filter(Boolean);
	const folds: Fold[] = all ? difference.steps.map((shown) => ({ shown })) : fold(difference.steps);
	return (
		<div className={`text ${styles.changes}`}>
			<h2 className={styles.summary}>{summary.length ? summary.join(' · ') : t('same')}</h2>
			<p className={styles.legend}>
				{t.rich('legend', { ins: (words) => <ins>{words}</ins>, del: (words) => <del>{words}</del> })}
			</p>
			<ol className={styles.steps} aria-label={t('list')}>
				<HeadChanges locale={locale} language={language} before={before} difference={difference} all={all} />
				{folds.map((part) =>
					'passed' in part ? (
						<li key={`passed-${part.key}`} className={styles.passed}>
							<a href={`${whole}#${part.key}`}>{t('unchanged', { count: part.passed })}</a>
						</li>
					) : (
						<StepView
							key={`${part.shown.act}-${keyOf(part.shown)}`}
							locale={locale}
							language={language}
							step={part.shown}
							before={old.get(keyOf(part.shown))}
							after={fresh.get(keyOf(part.shown))}
							filesAt={filesAt}
						/>
					),
				)}
			</ol>
		</div>
	);
}
