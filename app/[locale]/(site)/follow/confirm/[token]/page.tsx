import type { Metadata } from 'next';
import { findFollower } from '@/archive/following/find-follower';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { everyLanguage } from '../../../every-language';
import { Frame } from '../../../frame';
import { Sheet } from '../../../sheet';
import styles from '../../follow.module.css';
import { OwnList } from '../../own-list';
import { UnknownLink } from '../../unknown-link';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return { title: wordsIn(await localeOf(params), 'Following')('confirmTitle'), robots: { index: false } };
}

/** Where the mail that asks leads: looking at it confirms nothing, as programs look at links too; the button does. */
export default async function ConfirmPage({ params }: Props) {
	const locale = await localeOf(params);
	const { token } = await params;
	const follower = await findFollower({ token });
	const asked = follower?.subscriptions.filter(({ isMeant }) => isMeant) ?? [];
	if (asked.length === 0) return <UnknownLink locale={locale} />;
	const t = wordsIn(locale, 'Following');
	return (
		<Frame locale={locale} addresses={everyLanguage((other) => paths.followConfirm(other, token))}>
			<Sheet title={t('confirmTitle')} lead={t('confirmLead')}>
				<OwnList locale={locale} subscriptions={asked} />
				<form method="post" action={paths.followConfirm(locale, token)} className={styles.form}>
					<button type="submit">{t('confirm')}</button>
				</form>
			</Sheet>
		</Frame>
	);
}
