import { useTranslations } from 'next-intl';
import type { Concept } from '@/archive/glossary/concept';
import { type Locale, locales } from '@/i18n/locales';
import { languageName } from '../language-name';
import { deskPaths } from '../paths';
import tables from '../tables.module.css';
import { conceptName } from './concept-name';

/** Concepts in all languages beside each other: the preferred term, and what must not be used. */
export function ConceptTable({ locale, concepts }: { locale: Locale; concepts: Concept[] }) {
	const t = useTranslations('Glossary');
	return (
		<table className={`${tables.table} ${tables.stacked}`}>
			<thead>
				<tr>
					<th scope="col">{t('concept')}</th>
					{locales.map((language) => (
						<th key={language} scope="col">
							{languageName(locale, language)}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{concepts.map((concept) => {
					const name = conceptName(concept, locale);
					return (
						<tr key={concept.id}>
							<th scope="row" className={`${tables.title} ${tables.breakable}`}>
								<a href={deskPaths.concept(locale, concept.id)} lang={name?.lang}>
									{name?.text}
								</a>
								{concept.note ? <div className={tables.soft}>{concept.note}</div> : null}
							</th>
							{locales.map((language) => {
								const called = concept.terms[language];
								return (
									<td key={language} data-label={language} className={tables.breakable}>
										{called?.preferred ? <span lang={language}>{called.preferred}</span> : null}
										{called && called.forbidden.length > 0 ? (
											<div className={tables.soft}>
												{t('not')} <span lang={language}>{called.forbidden.join(', ')}</span>
											</div>
										) : null}
									</td>
								);
							})}
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}
