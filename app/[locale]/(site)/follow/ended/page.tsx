import type { Metadata } from 'next';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { everyLanguage } from '../../every-language';
import { Frame } from '../../frame';
import { Sheet } from '../../sheet';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return { title: wordsIn(await localeOf(params), 'Following')('endedTitle'), robots: { index: false } };
}

/** That no more mail comes. */
export default async function EndedPage({ params }: Props) {
	const locale = await localeOf(params);
	const t = wordsIn(locale, 'Following');
	return (
		<Frame locale={locale} addresses={everyLanguage(paths.followEnded)}>
			<Sheet title={t('endedTitle')} lead={t('endedLead')}>
				<p>
					<a href={paths.home(locale)}>{t('home')}</a>
				</p>
			</Sheet>
		</Frame>
	);
}
