import { datesIn } from '@/i18n/dates';
import { type Locale, localeFacts, locales } from '@/i18n/locales';
import { type ListAddress, paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { env } from '@/platform/env';
import styles from './coverage.module.css';
import type { Share } from './shares';

interface Props {
	locale: Locale;
	title: string;
	/** What the first column says. */
	heading: string;
	/** Each row with the filter that finds its statements. */
	rows: { words: string; address: ListAddress; share: Share }[];
}

/** Rows of statements by language: how many can be read in it, which share that is, and where those are that cannot. */
export function ShareTable({ locale, title, heading, rows }: Props) {
	const t = wordsIn(locale, 'Coverage');
	const { number } = datesIn(locale, env.DEFAULT_TIME_ZONE);
	return (
		<div className={styles.scroll}>
			<table className={styles.table}>
				<caption>{title}</caption>
				<thead>
					<tr>
						<th scope="col">{heading}</th>
						<th scope="col">{t('total')}</th>
						{locales.map((code) => (
							<th key={code} scope="col" lang={code === locale ? undefined : code}>
								{localeFacts[code].ownName}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ words, address, share }) => (
						<tr key={words}>
							<th scope="row">
								<a href={paths.statements(locale, address)}>{words}</a>
							</th>
							<td>{number(share.total)}</td>
							{locales.map((code) => (
								<td key={code}>
									{number(share.in[code])}
									<Missing locale={locale} missing={code} share={share} address={address} />
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}

interface MissingProps {
	locale: Locale;
	missing: Locale;
	share: Share;
	address: ListAddress;
}

/** The share, and a way to the statements that are not there in this language. */
function Missing({ locale, missing, share, address }: MissingProps) {
	const t = wordsIn(locale);
	const lacking = share.total - share.in[missing];
	const { number } = datesIn(locale, env.DEFAULT_TIME_ZONE);
	const percent = number(share.total ? share.in[missing] / share.total : 0, { style: 'percent' });
	if (lacking === 0) return <span>{percent}</span>;
	return (
		<span>
			{percent}{' '}
			<a href={paths.statements(locale, { ...address, missing })}>
				{t('Coverage.lacking', { count: lacking, number: number(lacking) })}
				<span className="unseen"> {t(`Common.inLanguage.${missing}`)}</span>
			</a>
		</span>
	);
}
