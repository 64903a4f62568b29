import { getTranslations } from 'next-intl/server';
import type { DeskStatement } from '@/archive/statements/desk';
import { findStatement } from '@/archive/statements/published';
import { isLocale, type Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import forms from '../../forms.module.css';
import { languageName } from '../../language-name';

/** After publishing: which address changed, its hash, and which languages did not. */
export async function Receipt({
	locale,
	statement,
	published,
}: {
	locale: Locale;
	statement: DeskStatement;
	published: unknown;
}) {
	if (!isLocale(published)) return null;
	const found = await findStatement({ ref: statement.ref, locale: published });
	if (!found) return null;
	const t = await getTranslations({ locale, namespace: 'Desk.statement' });
	const { number, slug, hash } = found.edition;
	const address = paths.statement(published, { ref: statement.ref, slug });
	const others = statement.versions.flatMap(({ locale: language, live }) =>
		live && language !== published ? [`${languageName(locale, language)} ${live.number}`] : [],
	);
	return (
		<div role="status" className={forms.done}>
			<p>
				<strong>{t('published', { language: languageName(locale, published), number })}</strong>
			</p>
			<p>
				{t('publishedAt')}: <a href={address}>{address}</a>
			</p>
			<p>
				{t('publishedHash')}: <code>{hash}</code>
			</p>
			<p>{others.length > 0 ? t('untouched', { languages: others.join(', ') }) : t('untouchedNone')}</p>
		</div>
	);
}
