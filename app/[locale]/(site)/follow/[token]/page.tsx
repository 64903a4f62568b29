import type { Metadata } from 'next';
import { findFollower } from '@/archive/following/find-follower';
import { localeOf } from '@/i18n/locale-of';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { everyLanguage } from '../../every-language';
import { Frame } from '../../frame';
import { Sheet } from '../../sheet';
import styles from '../follow.module.css';
import { OwnList } from '../own-list';
import { UnknownLink } from '../unknown-link';

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return { title: wordsIn(await localeOf(params), 'Following')('ownTitle'), robots: { index: false } };
}

/** What the holder of a mail's link follows, each with a button that ends it. */
export default async function OwnPage({ params }: Props) {
	const locale = await localeOf(params);
	const { token } = await params;
	const follower = await findFollower({ token });
	if (!follower) return <UnknownLink locale={locale} />;
	const t = wordsIn(locale, 'Following');
	const inMailsOrder = [...follower.subscriptions].sort((a, b) => Number(b.isMeant) - Number(a.isMeant));
	return (
		<Frame locale={locale} addresses={everyLanguage((other) => paths.followOwn(other, token))}>
			<Sheet title={t('ownTitle')} lead={t('ownLead')}>
				<OwnList locale={locale} subscriptions={inMailsOrder} endAt={paths.followOwn(locale, token)} />
				<form method="post" action={paths.followOwn(locale, token)} className={styles.form}>
					<button type="submit" name="which" value="all" className={styles.quiet}>
						{t('endAll')}
					</button>
				</form>
			</Sheet>
		</Frame>
	);
}
