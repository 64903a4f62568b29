import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import forms from '../../forms.module.css';
import { languageList } from '../../language-name';
import { factsDone } from './facts/facts-done';

/** What was just done about the facts of a published statement. `done`: as the address says it. */
export function FactsReceipt({ locale, done, affects }: { locale: Locale; done: unknown; affects: Locale[] }) {
	const act = factsDone.find((one) => one === done);
	if (!act || affects.length === 0) return null;
	const t = wordsIn(locale, 'FactsRequest.done');
	return (
		<div role="status" className={forms.done}>
			<p>{t(act, { count: affects.length, languages: languageList(locale, affects) })}</p>
		</div>
	);
}
