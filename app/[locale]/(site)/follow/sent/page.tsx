import type { Metadata } from 'next';
import { daysToConfirm } from '@/archive/following/forget-followers';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { everyLanguage } from '../../every-language';
import { Frame } from '../../frame';
import { Sheet } from '../../sheet';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return { title: wordsIn(await localeOf(params), 'Following')('sentTitle'), robots: { index: false } };
}

/** What comes next, after the form was sent: the same whoever sent it. */
export default async function SentPage({ params }: Props) {
	const locale = await localeOf(params);
	const t = wordsIn(locale, 'Following');
	return (
		<Frame locale={locale} addresses={everyLanguage(paths.followSent)}>
			<Sheet title={t('sentTitle')} lead={t('sentLead', { days: daysToConfirm })}>
				<p>{t('sentMore')}</p>
				<p>
					<a href={paths.home(locale)}>{t('home')}</a>
				</p>
			</Sheet>
		</Frame>
	);
}
