import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findHistory } from '@/archive/editions/published';
import { localeOf } from '@/i18n/locale-of';
import { isLocale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { Frame } from '../../../frame';
import { Sheet } from '../../../sheet';
import { LanguagePicker } from '../../../statements/[ref]/beside/language-picker';

type Props = { params: Promise<{ locale: string; ref: string; other: string }> };

async function titleOf(params: Props['params']): Promise<string> {
	const locale = await localeOf(params);
	const { other } = await params;
	if (!isLocale(other)) notFound();
	const t = wordsIn(locale);
	return t('Compare.missingTitle', { inLanguage: t(`Common.inLanguage.${other}`) });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return { title: await titleOf(params), robots: { index: false } };
}

/** A statement that is there in the page's language, but not in the one it was to be read beside. */
export default async function MissingBesidePage({ params }: Props) {
	const locale = await localeOf(params);
	const history = await findHistory({ ref: (await params).ref, locale });
	if (!history) notFound();
	const { ref, versions } = history;
	const here = versions.find((version) => version.locale === locale);
	const t = wordsIn(locale, 'Compare');
	const addresses = versions.map((version) => [
		version.locale,
		paths.statement(version.locale, { ref, slug: version.slug }),
	]);
	return (
		<Frame locale={locale} addresses={Object.fromEntries(addresses)}>
			<Sheet title={await titleOf(params)}>
				{here ? (
					<p>
						{t('back')} <a href={paths.statement(locale, { ref, slug: here.slug })}>{here.title}</a>
					</p>
				) : null}
				{versions.length > 1 ? <LanguagePicker locale={locale} statementRef={ref} versions={versions} /> : null}
			</Sheet>
		</Frame>
	);
}
