import type { QuotedUnit } from '@/archive/quotes/standing';
import { diffWords } from '@/archive/statements/diff-words';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import { ChangedWords } from '../../../../changes/[pair]/changed-words';
import styles from './quote.module.css';

/** A passage as it read when it was quoted, and as it reads now, with what has changed. */
export function UnitNow({ unit, locale }: { unit: QuotedUnit; locale: Locale }) {
	const t = wordsIn(locale, 'Quote');
	const pieces = diffWords({ text: unit.before }, { text: unit.after }, locale);
	return (
		<dl className={styles.unit}>
			<div>
				<dt>{t('before')}</dt>
				<dd>{unit.before}</dd>
			</div>
			<div>
				<dt>{t('after')}</dt>
				<dd>{unit.key ? <ChangedWords locale={locale} pieces={pieces} /> : t('notThere')}</dd>
			</div>
		</dl>
	);
}
