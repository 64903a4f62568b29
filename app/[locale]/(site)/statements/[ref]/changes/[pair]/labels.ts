import type { Step } from '@/archive/statements/diff-texts';
import type { Figure } from '@/archive/statements/figure';
import { type Line, wordsOf } from '@/archive/statements/text-lines';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';

/** What became of a passage, in words; none when it stayed as it was. */
export function labelsOf(locale: Locale, step: Step, before: Line | undefined, after: Line | undefined): string[] {
	const t = wordsIn(locale, 'Changes.label');
	if (step.act === 'keep') return [];
	if (step.act !== 'change' || !before || !after) return [t(step.act)];
	const labels: string[] = step.moved ? [t('move')] : [];
	const isReworded = wordsOf(before) !== wordsOf(after);
	if (isReworded) labels.push(t('change'));
	else if (step.pieces.some(({ act }) => act !== 'same')) labels.push(t('formatting'));
	if (before.turn !== after.turn) labels.push(t('turn'));
	labels.push(...formLabels(locale, before, after));
	return labels.length ? labels : [t('formatting')];
}

function formLabels(locale: Locale, before: Line, after: Line): string[] {
	const t = wordsIn(locale);
	if (after.of.type === 'turn' || before.of.type === 'turn') {
		const [was, is] = [before.of, after.of].map((of) => (of.type === 'turn' ? of.role : undefined));
		return is && was !== is ? [t('Changes.label.form', { type: t(`Statement.unnamed.${is}`) })] : [];
	}
	const [was, is] = [before.of, after.of];
	const isSame = was.type === is.type && was.level === is.level && was.ordered === is.ordered;
	if (!isSame) return [t('Changes.label.form', { type: t(`Changes.type.${is.type}`) })];
	return figureLabels(locale, was.figure, is.figure);
}

function figureLabels(locale: Locale, was: Figure | undefined, is: Figure | undefined): string[] {
	const t = wordsIn(locale, 'Changes.label');
	if (!was || !is) return [];
	const isOther = was.file.hash !== is.file.hash || was.captions?.hash !== is.captions?.hash;
	const isReworded = was.alt !== is.alt || was.credit !== is.credit || was.decorative !== is.decorative;
	return [...(isOther ? [t('file')] : []), ...(isReworded ? [t('figure')] : [])];
}
