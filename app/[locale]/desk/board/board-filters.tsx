import { useTranslations } from 'next-intl';
import { cellStates } from '@/archive/board/cell';
import { kinds } from '@/archive/statements/statement';
import { type Locale, locales } from '@/i18n/locales';
import forms from '../forms.module.css';
import { languageName } from '../language-name';
import { deskPaths } from '../paths';
import tables from '../tables.module.css';
import type { BoardQuery } from './board-query';

export function BoardFilters({ locale, query }: { locale: Locale; query: BoardQuery }) {
	const t = useTranslations('Board');
	const kind = useTranslations('Kinds');
	const isNarrowed = Object.entries(query).some(([name, value]) => name !== 'after' && value !== undefined);
	return (
		<search>
			<form method="get" action={deskPaths.board(locale)} className={`${forms.form} ${tables.filters}`}>
				<div className={forms.field}>
					<label htmlFor="q">{t('words')}</label>
					<input id="q" name="q" type="search" defaultValue={query.q} maxLength={200} />
				</div>
				<Choice
					name="state"
					label={t('state')}
					any={t('any')}
					chosen={query.state}
					choices={cellStates.map((state) => [state, t(`states.${state}`)])}
				/>
				<Choice
					name="language"
					label={t('language')}
					any={t('any')}
					chosen={query.language}
					choices={locales.map((language) => [language, languageName(locale, language)])}
				/>
				<Choice
					name="kind"
					label={t('kind')}
					any={t('any')}
					chosen={query.kind}
					choices={kinds.map((one) => [one, kind(one)])}
				/>
				<div className={`${forms.field} ${tables.hinted}`}>
					<label htmlFor="year">{t('year')}</label>
					<input
						id="year"
						name="year"
						inputMode="numeric"
						pattern="[0-9]{1,4}"
						defaultValue={query.year}
						aria-describedby="year-hint"
					/>
					<span id="year-hint" className={forms.hint}>
						{t('yearHint')}
					</span>
				</div>
				<label className={tables.ticked}>
					<input type="checkbox" name="mine" value="true" defaultChecked={query.mine} /> {t('mine')}
				</label>
				<button type="submit" className={forms.plain}>
					{t('apply')}
				</button>
				{isNarrowed ? <a href={deskPaths.board(locale)}>{t('clear')}</a> : null}
			</form>
		</search>
	);
}

interface ChoiceProps {
	name: string;
	label: string;
	any: string;
	chosen: string | undefined;
	choices: (readonly [string, string])[];
}

function Choice({ name, label, any, chosen, choices }: ChoiceProps) {
	return (
		<div className={forms.field}>
			<label htmlFor={name}>{label}</label>
			<select id={name} name={name} defaultValue={chosen ?? ''}>
				<option value="">{any}</option>
				{choices.map(([value, words]) => (
					<option key={value} value={value}>
						{words}
					</option>
				))}
			</select>
		</div>
	);
}
