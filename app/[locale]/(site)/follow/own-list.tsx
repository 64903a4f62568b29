import { describeFollowed, describeInLine, listLanguages } from '@/archive/following/describe-followed';
import { findOwnLabels, type OwnSubscription } from '@/archive/following/find-follower';
import type { Locale } from '@/i18n/locales';
import { wordsIn } from '@/i18n/words';
import styles from './follow.module.css';
import { FollowedName } from './followed-name';

interface Props {
	locale: Locale;
	subscriptions: readonly OwnSubscription[];
	/** Where the forms that end one are sent; without it they cannot be ended here. */
	endAt?: string;
}

/** Subscriptions as their subscriber sees them. */
export async function OwnList({ locale, subscriptions, endAt }: Props) {
	const labels = await findOwnLabels(subscriptions);
	const t = wordsIn(locale, 'Following');
	return (
		<ul className={styles.list}>
			{subscriptions.map((own) => (
				<li key={own.id}>
					<div>
						<FollowedName described={describeFollowed(locale, own, labels)} locale={locale} />
						<p className={styles.settings}>{settingsOf(locale, own)}</p>
					</div>
					{endAt ? (
						<form method="post" action={endAt} className={styles.form}>
							<button
								type="submit"
								name="which"
								value={own.id}
								className={styles.quiet}
								aria-label={t('endAria', { what: describeInLine(locale, own, labels) })}
							>
								{t('end')}
							</button>
						</form>
					) : null}
				</li>
			))}
		</ul>
	);
}

function settingsOf(locale: Locale, own: OwnSubscription): string {
	const t = wordsIn(locale, 'Following');
	const isOnce = own.what === 'appearance';
	const settings = [
		isOnce ? null : listLanguages(locale, own.languages),
		isOnce ? null : t(own.cadence),
		own.wantsTypos ? t('withTypos') : null,
		own.isConfirmed ? null : t('waiting'),
	];
	return settings.filter(Boolean).join(' · ');
}
