import type { EditedStatement, PastEdition } from '@/archive/editions/published';
import type { Locale } from '@/i18n/locales';
import { paths } from '@/i18n/paths';
import { wordsIn } from '@/i18n/words';
import { EditionLine } from '../[slug]/edition-line';
import styles from './editions.module.css';
import { Follows } from './follows';

interface Props {
	locale: Locale;
	statement: EditedStatement;
	edition: PastEdition;
}

/** One edition in a history: when, what and why, its hash, and how it reads beside the earlier ones. */
export function EditionEntry({ locale, statement, edition }: Props) {
	const { ref, versions } = statement;
	const { number, changeClass, changeNote, follows, hash } = edition;
	const t = wordsIn(locale);
	const isCurrent = versions.some((version) => version.locale === locale && version.editions === number);
	const earlier = Array.from({ length: number - 1 }, (_, index) => number - 1 - index);
	return (
		<li value={number}>
			<h2>
				<a href={paths.edition(locale, ref, number)}>
					<EditionLine statement={{ locale, edition }} />
				</a>
				{isCurrent ? <span> ({t('Editions.current')})</span> : null}
			</h2>
			{changeClass ? <p>{t(`Statement.change.${changeClass}`)}</p> : null}
			{changeNote ? <p className={styles.note}>{changeNote}</p> : null}
			{follows ? (
				<p>
					<Follows
						locale={locale}
						statementRef={ref}
						versions={versions}
						follows={{ ...follows, edition: follows.number }}
					/>
				</p>
			) : null}
			<Earlier
				name={t('Editions.changesSince')}
				numbers={earlier}
				address={(other) => paths.changes(locale, ref, other, number)}
			/>
			<Earlier
				name={t('Editions.besideOf')}
				numbers={earlier}
				address={(other) => paths.editionsBeside(locale, ref, other, number)}
			/>
			<p className={styles.hash}>
				{t('Editions.hash')} <code>{hash}</code>
			</p>
		</li>
	);
}

interface EarlierProps {
	name: string;
	numbers: readonly number[];
	address: (number: number) => string;
}

function Earlier({ name, numbers, address }: EarlierProps) {
	if (numbers.length === 0) return null;
	return (
		<p className={`${styles.earlier} screen`}>
			{name}{' '}
			{numbers.map((number) => (
				<a key={number} href={address(number)} aria-label={`${name} ${number}`}>
					{number}
				</a>
			))}
		</p>
	);
}
