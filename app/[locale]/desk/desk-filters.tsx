import { useTranslations } from 'next-intl';
import { type Locale, locales } from '@/i18n/locales';
import { type DeskQuery, deskStates } from './desk-query';
import forms from './forms.module.css';
import { languageName } from './language-name';
import { deskPaths } from './paths';
import tables from './tables.module.css';

export function DeskFilters({ locale, query }: { locale: Locale; query: DeskQuery }) {
	const t = useTranslations('Desk');
	return (
		<search>
			<form method="get" action={deskPaths.list(locale)} className={`${forms.form} ${tables.filters}`}>
				<div className={forms.field}>
					<label htmlFor="q">{t('list.words')}</label>
					<input id="q" name="q" type="search" defaultValue={query.q} />
				</div>
				<div className={forms.field}>
					<label htmlFor="state">{t('list.state')}</label>
					<select id="state" name="state" defaultValue={query.state ?? ''}>
						<option value="">{t('list.any')}</option>
						{deskStates.map((state) => (
							<option key={state} value={state}>
								{t(`states.${state}`)}
							</option>
						))}
					</select>
				</div>
				<div className={forms.field}>
					<label htmlFor="language">{t('list.language')}</label>
					<select id="language" name="language" defaultValue={query.language ?? ''}>
						<option value="">{t('list.any')}</option>
						{locales.map((language) => (
							<option key={language} value={language}>
								{languageName(locale, language)}
							</option>
						))}
					</select>
				</div>
				<button type="submit" className={forms.plain}>
					{t('list.apply')}
				</button>
				{query.q || query.state || query.language ? <a href={deskPaths.list(locale)}>{t('list.clear')}</a> : null}
			</form>
		</search>
	);
}
