import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { findPreviewLink } from '@/archive/previews/find-preview-link';
import { localeOf } from '@/i18n/locale-of';
import { localeFacts } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { everyLanguage } from '../../../(site)/every-language';
import { Frame } from '../../../(site)/frame';
import { Sheet } from '../../../(site)/sheet';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return { title: wordsIn(await localeOf(params), 'Preview')('endedTitle') };
}

/** What stands where a preview was: why its link opens nothing any more, and where the text is public. */
export default async function EndedPreviewPage({ params }: Props) {
	const version = await localeOf(params);
	const found = await findPreviewLink({ token: (await params).token, version });
	if (!found || found.isOpen) notFound();
	const { why, locale, publicAt } = found;
	const t = wordsIn(locale, 'Preview');
	return (
		<Frame locale={version} addresses={everyLanguage(paths.home)}>
			<div lang={locale} dir={localeFacts[locale].direction}>
				<Sheet title={t('endedTitle')} lead={t(`ended.${why}`)}>
					{publicAt ? (
						<p>
							<a href={paths.statement(version, publicAt)} hrefLang={version}>
								{t('isPublic')}
							</a>
						</p>
					) : null}
				</Sheet>
			</div>
		</Frame>
	);
}
