import { getTranslations } from 'next-intl/server';
import { mostRows, type RowKind } from '@/archive/bulk/bulk-act';
import { holds, type Member } from '@/archive/members/member';
import type { Locale } from '@/i18n/locales';
import forms from '../forms.module.css';
import type { QueueQuery } from '../queue/queue-query';
import tables from '../tables.module.css';
import type { TextQuery } from '../texts/text-query';
import { ActButtons, DraftActs, QueueActs, TopicActs } from './act-fields';
import { planAction } from './actions';
import styles from './choose-rows.module.css';

interface Props {
	locale: Locale;
	member: Member;
	kind: RowKind;
	/** What the list is narrowed to. */
	query: TextQuery | QueueQuery;
	/** Of the rows on this page. */
	keys: string[];
}

/** Which rows of the list above, and what to do with them; it leads to a dry run. One form without any script. */
export async function ChooseRows({ locale, member, kind, query, keys }: Props) {
	const t = await getTranslations({ locale, namespace: 'Bulk' });
	const given = Object.entries({ ...query, after: undefined }).flatMap(([name, value]) =>
		value === undefined ? [] : [[name, String(value)]],
	);
	return (
		<section aria-labelledby="bulk-title" className={styles.choose}>
			<h2 id="bulk-title">{t('title')}</h2>
			<form id="bulk" action={planAction} className={forms.form} aria-labelledby="bulk-title">
				<p className={forms.hint}>{t('intro')}</p>
				<input type="hidden" name="locale" value={locale} />
				<input type="hidden" name="kind" value={kind} />
				<input type="hidden" name="query" value={new URLSearchParams(given).toString()} />
				<input type="hidden" name="page" value={keys.join(' ')} />
				<fieldset className={forms.field}>
					<legend>{t('which')}</legend>
					{(['ticked', 'page', 'all'] as const).map((which) => (
						<label key={which} className={tables.ticked}>
							<input type="radio" name="which" value={which} defaultChecked={which === 'ticked'} />
							{t(`rows.${which}`, { count: keys.length, most: mostRows })}
						</label>
					))}
				</fieldset>
				{kind === 'drafts' ? <ActButtons acts={['submit', 'recall', 'discard-empty']} /> : null}
				{kind === 'drafts' && holds(member, 'publisher') ? <DraftActs locale={locale} member={member} /> : null}
				{kind === 'statements' ? <TopicActs /> : null}
				{kind === 'queue' ? <QueueActs /> : null}
			</form>
		</section>
	);
}
