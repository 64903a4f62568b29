import { useTranslations } from 'next-intl';
import { type Locale, locales } from '@/i18n/locales';
import forms from '../forms.module.css';
import { languageName } from '../language-name';
import { deskPaths } from '../paths';
import tables from '../tables.module.css';
import { type NameQuery, namesAddress } from './name-query';

export function NameFilters({ locale, query }: { locale: Locale; query: NameQuery }) {
	const t = useTranslations('DeskNames');
	return (
		<search>
			<form method="get" action={deskPaths.names(locale)} className={`${forms.form} ${tables.filters}`}>
				<input type="hidden" name="noun" value={query.noun} />
				<div className={forms.field}>
					<label htmlFor="q">{t('words')}</label>
					<input id="q" name="q" type="search" defaultValue={query.q} maxLength={200} />
				</div>
				<div className={forms.field}>
					<label htmlFor="missing">{t('lacking')}</label>
					<select id="missing" name="missing" defaultValue={query.missing ?? ''}>
						<option value="">{t('any')}</option>
						{locales.map((language) => (
							<option key={language} value={language}>
								{languageName(locale, language)}
							</option>
						))}
					</select>
				</div>
				<button type="submit" className={forms.plain}>
					{t('apply')}
				</button>
				{query.q || query.missing ? <a href={namesAddress(locale, { noun: query.noun })}>{t('clear')}</a> : null}
			</form>
		</search>
	);
}
