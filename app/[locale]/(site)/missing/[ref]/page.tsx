import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findMissing } from '@/archive/statements/published';
import { localeOf } from '@/i18n/locale-of';
import { locales } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { everyLanguage } from '../../every-language';
import { FollowLink } from '../../follow/follow-link';
import { Frame } from '../../frame';
import { Sheet } from '../../sheet';
import { SpokenDate } from '../../spoken-date';
import styles from './missing.module.css';

type Props = { params: Promise<{ locale: string; ref: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const t = wordsIn(await localeOf(params), 'Missing');
	return { title: t('title'), robots: { index: false } };
}

/** A statement that isn't there in the reader's language: the languages it is there in. */
export default async function MissingLanguagePage({ params }: Props) {
	const locale = await localeOf(params);
	const statement = await findMissing({ ref: (await params).ref, locale });
	if (!statement) notFound();
	const { ref, kind, facts, versions } = statement;
	const t = wordsIn(locale);
	const inOrder = locales.flatMap((code) => versions.find((version) => version.locale === code) ?? []);
	const addresses = Object.fromEntries(
		inOrder.map((version) => [version.locale, paths.statement(version.locale, { ref, slug: version.slug })]),
	);
	return (
		<Frame locale={locale} addresses={{ ...everyLanguage(paths.home), ...addresses }}>
			<Sheet
				kicker={
					<>
						{t(`Kinds.${kind}`)} · <SpokenDate locale={locale} spoken={facts} />
					</>
				}
				title={t('Missing.title')}
				lead={t('Missing.lead', { count: inOrder.length })}
			>
				<ul className={styles.versions}>
					{inOrder.map((version) => (
						<li key={version.locale}>
							<span className={styles.language}>
								{t(`Common.language.${version.locale}`)}
								{version.role === 'translation' ? null : ` (${t(`Common.${version.role}`)})`}
							</span>
							<a href={addresses[version.locale]} hrefLang={version.locale} lang={version.locale}>
								{version.title}
							</a>
						</li>
					))}
				</ul>
				<p>
					<FollowLink locale={locale} followed={{ what: 'appearance', target: `${ref}.${locale}` }} />
				</p>
				<p>
					<a href={paths.statements(locale)}>{t('Missing.all')}</a>
				</p>
			</Sheet>
		</Frame>
	);
}
