import { useTranslations } from 'next-intl';
import type { PlanPage } from '@/archive/bulk/desk';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { untouchedIn } from '../../effect';
import { languageName } from '../../language-name';
import { deskPaths } from '../../paths';
import tables from '../../tables.module.css';

/** What readers will see or see of it: the addresses that change, the published languages whose facts do, and what stays as it is. */
export function PlanEffect({ locale, plan }: { locale: Locale; plan: PlanPage }) {
	const t = useTranslations('Bulk');
	const lasting = plan.rows.filter(({ state }) => state === 'ready' || state === 'done');
	const receipts = lasting.flatMap(({ effect }) => effect?.receipt ?? []);
	const affected = lasting.flatMap(({ ref, effect }) =>
		effect?.affects?.length ? [{ ref, languages: effect.affects }] : [],
	);
	if (lasting.length === 0) return null;
	if (receipts.length === 0 && affected.length === 0) return <p>{t('noAddress')}</p>;
	return (
		<section aria-labelledby="effect-title">
			<h2 id="effect-title">{t('effect')}</h2>
			{receipts.length > 0 ? (
				<>
					<p>{t('addresses', { count: receipts.length })}</p>
					<ul className={tables.plain}>
						{receipts.map((receipt) => (
							<li key={`${receipt.ref}.${receipt.locale}`} className={tables.breakable}>
								<code>{paths.statement(receipt.locale, receipt)}</code> ({receipt.locale} {receipt.number})
							</li>
						))}
					</ul>
					<h3>{t('untouched')}</h3>
					{plan.untouched.length > 0 ? (
						<ul className={tables.plain}>
							{plan.untouched.map(({ ref, languages }) => (
								<li key={ref}>
									<a href={deskPaths.statement(locale, ref)}>{ref}</a>: {untouchedIn(locale, languages)}
								</li>
							))}
						</ul>
					) : (
						<p>{t('allElse')}</p>
					)}
				</>
			) : null}
			{affected.length > 0 ? (
				<>
					<p>{t('affects', { count: affected.flatMap(({ languages }) => languages).length })}</p>
					<ul className={tables.plain}>
						{affected.map(({ ref, languages }) => (
							<li key={ref}>
								<a href={deskPaths.statement(locale, ref)}>{ref}</a>:{' '}
								{languages.map((language) => languageName(locale, language)).join(', ')}
							</li>
						))}
					</ul>
				</>
			) : null}
		</section>
	);
}
