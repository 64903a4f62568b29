import { useTranslations } from 'next-intl';
import type { DeskName } from '@/archive/labels/desk';
import type { Noun } from '@/archive/labels/ensure-named';
import { bestLabel } from '@/archive/labels/label';
import { datesIn } from '@/i18n/dates';
import { type Locale, locales } from '@/i18n/locales';
import { env } from '@/platform/env';
import { languageName } from '../language-name';
import { deskPaths } from '../paths';
import tables from '../tables.module.css';

/** Names in all languages beside each other: a gap is a name that is not there yet. */
export function NameTable({ locale, noun, names }: { locale: Locale; noun: Noun; names: DeskName[] }) {
	const t = useTranslations('DeskNames');
	const { number } = datesIn(locale, env.DEFAULT_TIME_ZONE);
	return (
		<table className={`${tables.table} ${tables.stacked}`}>
			<thead>
				<tr>
					<th scope="col">{t('name')}</th>
					{locales.map((language) => (
						<th key={language} scope="col">
							{languageName(locale, language)}
						</th>
					))}
					<th scope="col">{t('statements')}</th>
				</tr>
			</thead>
			<tbody>
				{names.map(({ ref, labels, count }) => {
					const name = bestLabel(labels, locale);
					return (
						<tr key={ref}>
							<th scope="row" className={tables.title}>
								<a href={deskPaths.named(locale, noun, ref)} lang={name?.lang}>
									{name?.text ?? ref}
								</a>
							</th>
							{locales.map((language) => (
								<td key={language} data-label={language}>
									{labels[language] ? <span lang={language}>{labels[language]}</span> : t('gap')}
								</td>
							))}
							<td className="figures" data-label={t('statements')}>
								{number(count)}
							</td>
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}
