import { useTranslations } from 'next-intl';
import { kinds } from '@/archive/statements/statement';
import { textOrders } from '@/archive/texts/filters';
import { type Locale, locales } from '@/i18n/locales';
import forms from '../forms.module.css';
import { languageName } from '../language-name';
import tables from '../tables.module.css';
import { FilterField, FilterSelect } from './filter-field';
import { type TextQuery, textStates } from './text-query';

interface Props {
	locale: Locale;
	/** The list's own address. */
	path: string;
	query: TextQuery;
	/** Drafts are not published yet, and only they have a moment to come. */
	ofDrafts?: boolean;
}

/** What a list of texts can be narrowed to and sorted by: one form, which works without JavaScript. */
export function TextFilters({ locale, path, query, ofDrafts = false }: Props) {
	const t = useTranslations('DeskSearch');
	const desk = useTranslations('Desk');
	const kind = useTranslations('Kinds');
	const states = textStates.filter((state) => !ofDrafts || state !== 'published');
	const { from, to, speaker, topic, place, scheduled, since, writtenBy, mine, behind } = query;
	const isWide = [
		query.kind,
		from,
		to,
		speaker,
		topic,
		place,
		scheduled,
		since,
		writtenBy,
		mine,
		behind,
		query.order,
	].some(Boolean);
	return (
		<search>
			<form method="get" action={path} className={forms.form}>
				<div className={tables.filters}>
					<FilterField name="q" type="search" label={t('words')} value={query.q} />
					<FilterSelect
						name="state"
						label={t('state')}
						any={t('any')}
						value={query.state}
						choices={states.map((state) => [state, desk(`states.${state}`)])}
					/>
					<FilterSelect
						name="language"
						label={t('language')}
						any={t('any')}
						value={query.language}
						choices={locales.map((language) => [language, languageName(locale, language)])}
					/>
					<button type="submit" className={forms.plain}>
						{t('apply')}
					</button>
				</div>
				<details open={isWide}>
					<summary className={tables.disclosure}>{t('more')}</summary>
					<div className={tables.filters}>
						<FilterField name="speaker" label={t('speaker')} value={speaker} />
						<FilterField name="topic" label={t('topic')} value={topic} />
						<FilterField name="place" label={t('place')} value={place} />
						<FilterSelect
							name="kind"
							label={t('kind')}
							any={t('any')}
							value={query.kind}
							choices={kinds.map((one) => [one, kind(one)])}
						/>
						<FilterField
							name="from"
							label={t('from')}
							value={from}
							pattern="\d{4}(-\d{2}-\d{2})?"
							hint={t('dayHint')}
						/>
						<FilterField name="to" label={t('to')} value={to} pattern="\d{4}(-\d{2}-\d{2})?" hint={t('dayHint')} />
						<FilterField name="since" type="date" label={t('since')} value={since} />
						<FilterField name="scheduled" type="date" label={t('scheduled')} value={scheduled} />
						<FilterSelect
							name="order"
							label={t('order')}
							value={query.order ?? 'changed'}
							choices={textOrders.map((order) => [order, t(`orders.${order}`)])}
						/>
						<FilterField name="writtenBy" label={t('writtenBy')} value={writtenBy} />
						<label className={tables.ticked}>
							<input type="checkbox" name="mine" value="true" defaultChecked={mine} /> {t('mine')}
						</label>
						<label className={tables.ticked}>
							<input type="checkbox" name="behind" value="true" defaultChecked={behind} /> {t('behind')}
						</label>
					</div>
				</details>
			</form>
		</search>
	);
}
