import type { WaitingFacts } from '@/archive/statements/desk-facts-request';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import tables from '../../tables.module.css';
import { factsInWords } from './facts-in-words';

interface Props {
	locale: Locale;
	waiting: WaitingFacts;
	originalLocale: Locale | null;
}

/** One row a fact that differs: as it is, and as it would be. */
export function FactsChanges({ locale, waiting, originalLocale }: Props) {
	const t = wordsIn(locale, 'FactsRequest');
	const names = wordsIn(locale, 'Desk.facts');
	const now = factsInWords(locale, waiting.now, originalLocale);
	const then = factsInWords(locale, waiting.then, originalLocale);
	return (
		<table className={`${tables.table} ${tables.stacked}`}>
			<caption className="unseen">{t('caption')}</caption>
			<thead>
				<tr>
					<th scope="col">{t('fact')}</th>
					<th scope="col">{t('now')}</th>
					<th scope="col">{t('then')}</th>
				</tr>
			</thead>
			<tbody>
				{waiting.changes.map((name) => (
					<tr key={name}>
						<th scope="row">{names(name)}</th>
						<td data-label={t('now')}>{now[name]}</td>
						<td data-label={t('then')}>{then[name]}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
